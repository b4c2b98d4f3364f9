import ArgumentParser

/// What `record` and its kinds say about themselves and their options.
extension Help {
    // MARK: What several of them take
    static var recordStage: ArgumentHelp {
        option(
            "A stage, by its id.",
            "Этап, его код.", value: say("stage", "этап"))
    }
    static var recordFeature: ArgumentHelp {
        option(
            "A feature that a stage brings, by its id.",
            "Функция одного из этапов: код или название.", value: say("feature", "функция"))
    }
    static var recordEmployee: ArgumentHelp {
        option(
            "An employee, by ID or name.",
            "Сотрудник: номер или имя.", value: say("employee", "сотрудник"))
    }
    static var recordTrainer: ArgumentHelp {
        option(
            "A trainer, by id or name.",
            "Тренер: код или имя.", value: say("trainer", "тренер"))
    }
    static var recordRoom: ArgumentHelp {
        option(
            "A room, by id or title.",
            "Помещение: код или название.", value: say("room", "помещение"))
    }
    static var recordDays: ArgumentHelp {
        option(
            "The days, 2027-02-17..2027-02-18, or one date.",
            "Дни: 2027-02-17..2027-02-18 или одна дата.", value: say("first..last", "с..по"))
    }
    static var recordDate: ArgumentHelp {
        option(
            "The day, 2027-02-01.",
            "День, 2027-02-01.", value: say("date", "дата"))
    }
    // MARK: record
    static var recordAbstract: String {
        say(
            "Takes down what really happened.",
            "Записывает, что произошло на деле.")
    }
    static var recordDiscussion: String {
        example(
            "onboard record payment channels --date 2027-03-22 --rollout my-rollout\n  onboard record attendance "
                + "s-cards-1-01 Smith absent\n  onboard record --list",
            "Nothing is ever changed or deleted: an entry that was wrong is undone by another one. A day after now "
                + "is an announced fact. What is recorded changes the plan only with “onboard replan”.",
            "Записи не меняются и не удаляются: ошибочную отменяет другая запись. День позже текущего момента — то, "
                + "что уже известно заранее. На план записи влияют только через «onboard replan»."
        )
    }
    static var recordListAbstract: String {
        say(
            "Everything that was recorded.",
            "Всё, что записано.")
    }
    static var recordListDiscussion: String {
        example(
            "onboard record --list --rollout my-rollout",
            "Undone entries stay in the list, with the entry that undoes them.",
            "Отменённые записи остаются в списке, рядом — номер отменившей записи.")
    }
    static var recordListFlag: ArgumentHelp {
        option(
            "List what was recorded.",
            "Показать записанное.")
    }
    static var paymentAbstract: String {
        say(
            "A payment for a stage has come.",
            "Пришла оплата этапа.")
    }
    static var paymentDiscussion: String {
        example(
            "onboard record payment channels --date 2027-03-22 --amount 35000",
            "It stands for the earliest payment of the stage that has not come, the one on acceptance last; set-up begins with the "
                + "first one. One after it that comes later than it was due holds up what is not there yet: set-up stops until then, "
                + "and waves that were to begin wait. What is left of the price is left to the payments after it.",
            "Засчитывается как самый ранний ещё не пришедший платёж этапа, платёж по акту — последним; с первого начинается "
                + "настройка. Следующий платёж, пришедший позже срока, задерживает то, чего ещё нет: настройка стоит до его "
                + "прихода, и волны, которым пора начинать, ждут. Остаток цены ложится на следующие платежи.")
    }
    static var paymentAmount: ArgumentHelp {
        option(
            "How much; without it, as much as was due.",
            "Сумма; без неё — сколько полагалось.", value: say("amount", "сумма"))
    }
    static var setupAbstract: String {
        say(
            "A stage is set up.",
            "Этап настроен.")
    }
    static var setupDiscussion: String {
        example(
            "onboard record setup channels --date 2027-03-30",
            "Its modules may be taught from that day on, whatever was foreseen.",
            "С этого дня его модули можно преподавать, как бы ни планировалось.")
    }
    static var attendanceAbstract: String {
        say(
            "Who was at a session.",
            "Кто был на занятии.")
    }
    static var attendanceDiscussion: String {
        example(
            "onboard record attendance s-cards-1-01 Smith absent\n  onboard record attendance --from attendance.csv",
            "A session of which nothing is recorded has taken place, with everybody who was to attend. Whoever was "
                + "absent or left early needs another one, unless they watched the recording. The last word on a person counts. "
                + "A list has the columns session, employee and presence; what is recorded already is passed over.",
            "Занятие, о котором ничего не записано, считается состоявшимся, и все были. Кто не был или ушёл раньше, "
                + "тому нужно другое, если он не посмотрел запись. О человеке верно то, что записано последним. В списке — "
                + "столбцы «занятие», «сотрудник», «присутствие»; уже записанное пропускается."
        )
    }
    static var attendanceSession: ArgumentHelp {
        option(
            "A published session, by its id as timetable.csv of “publish --to” has it.",
            "Опубликованное занятие, его код, как в timetable.csv из «publish --to».", value: say("session", "занятие"))
    }
    static var attendancePresence: ArgumentHelp {
        option(
            "present, absent, left (left early) or recording (watched it later).",
            "present (был), absent (не был), left (ушёл раньше) или recording (посмотрел запись).",
            value: say("presence", "присутствие"))
    }
    static var attendanceFrom: ArgumentHelp {
        option(
            "A list of attendance (CSV).",
            "Список посещений (CSV).", value: say("file", "файл"))
    }
    static var quizAbstract: String {
        say(
            "What people scored after a session.",
            "Результаты проверки после занятия.")
    }
    static var quizDiscussion: String {
        example(
            "onboard record quiz s-cards-1-01 scores.csv --date 2027-03-02",
            """
            The list has the columns employee and score: 80%, or 8/10; scores are taken of those who were at the session.
            Readiness is then predicted for material as hard to keep as the scores say, with a narrower range. For that a
            quiz must come some days after the session: at its end nearly everybody knows everything, whatever they keep.
            """,
            """
            В списке — столбцы «сотрудник» и «результат»: 80% или 8/10; принимаются результаты тех, кто был на занятии.
            После этого готовность считается для материала такой трудности, какую показали ответы, и диапазон уже. Для
            этого проверка нужна через несколько дней после занятия: в конце его почти все помнят всё, что бы ни удержалось.
            """)
    }
    static var quizDate: ArgumentHelp {
        option(
            "The day of the quiz (default: the day of the session, at its end). On a later day it is taken to be at noon.",
            "День проверки (по умолчанию — день занятия, в его конце). В более поздний день — в полдень.",
            value: say("date", "дата"))
    }
    static var quizFile: ArgumentHelp {
        option(
            "The list of scores (CSV).",
            "Список результатов (CSV).", value: say("file", "файл"))
    }
    static var leaveAbstract: String {
        say(
            "Somebody is on leave or ill.",
            "Сотрудник в отпуске или болеет.")
    }
    static var leaveDiscussion: String {
        example(
            "onboard record leave Smith 2027-02-17..2027-02-18",
            "Sessions on those days that they were to attend are missed.",
            "Занятия, на которые он был записан в эти дни, считаются пропущенными.")
    }
    static var leaverAbstract: String {
        say(
            "Somebody leaves the company.",
            "Сотрудник увольняется.")
    }
    static var leaverDiscussion: String {
        example(
            "onboard record leaver Smith --date 2027-03-12",
            "From that day on nothing is planned for them, and they teach nobody.",
            "С этого дня для него ничего не планируется, и сам он никого не учит.")
    }
    static var leaverDate: ArgumentHelp {
        option(
            "The first day without them.",
            "Первый день без него.", value: say("date", "дата"))
    }
    static var newcomerAbstract: String {
        say(
            "People come to the company.",
            "Пришли новые сотрудники.")
    }
    static var newcomerDiscussion: String {
        example(
            "onboard record newcomer new.csv --date 2027-03-22",
            "A staff file like that of the roll-out, with IDs of their own. They learn all that is taught already, too.",
            "Файл того же вида, что и файл сотрудников; номера у новых свои. Они учат и то, что другие уже прошли.")
    }
    static var newcomerFile: ArgumentHelp {
        option(
            "The staff file of the newcomers.",
            "Файл с новыми сотрудниками.", value: say("file", "файл"))
    }
    static var newcomerDate: ArgumentHelp {
        option(
            "Their first day.",
            "Их первый день.", value: say("date", "дата"))
    }
    static var trainerAwayAbstract: String {
        say(
            "A trainer is ill or otherwise away.",
            "Тренер болеет или отсутствует.")
    }
    static var trainerAwayDiscussion: String {
        example(
            "onboard record trainer-away petrova 2027-02-17..2027-02-18",
            "What they were to teach on those days has not taken place, unless somebody was recorded as present.",
            "Занятия тренера в эти дни не состоялись — если никто не отмечен на них как присутствовавший.")
    }
    static var trainerGoneAbstract: String {
        say(
            "A trainer teaches no more.",
            "Тренер больше не ведёт занятия.")
    }
    static var trainerGoneDiscussion: String {
        example(
            "onboard record trainer-gone petrova --date 2027-05-01",
            "From that day on others take over, where somebody else teaches the modules.",
            "С этого дня занятия ведут другие, если кто-то ещё преподаёт эти модули.")
    }
    static var trainerGoneDate: ArgumentHelp {
        option(
            "The first day without them.",
            "Первый день без него.", value: say("date", "дата"))
    }
    static var roomClosedAbstract: String {
        say(
            "A room cannot be used.",
            "Помещение закрыто.")
    }
    static var roomClosedDiscussion: String {
        example(
            "onboard record room-closed meeting 2027-04-12..2027-04-16",
            "Sessions there move to another room or another time.",
            "Занятия переходят в другое помещение или на другое время.")
    }
    static var stageSlipsAbstract: String {
        say(
            "A stage goes live later, or earlier.",
            "Запуск этапа переносится.")
    }
    static var stageSlipsDiscussion: String {
        example(
            "onboard record stage-slips channels --to 2027-04-16",
            "Its payments that have not come move by as many days.",
            "На столько же дней сдвигаются его ещё не пришедшие платежи.")
    }
    static var stageSlipsTo: ArgumentHelp {
        option(
            "The new day of the go-live.",
            "Новый день запуска.", value: say("date", "дата"))
    }
    static var stageCancelledAbstract: String {
        say(
            "A stage is bought no more.",
            "Этап больше не покупают.")
    }
    static var stageCancelledDiscussion: String {
        example(
            "onboard record stage-cancelled automation --date 2027-03-29",
            "Its modules are taught no more, unless another stage needs them.",
            "Его модули больше не преподаются, если они не нужны другому этапу.")
    }
    static var featureDroppedAbstract: String {
        say(
            "A feature is bought no more.",
            "Функцию больше не покупают.")
    }
    static var featureDroppedDiscussion: String {
        example(
            "onboard record feature-dropped salesbot --date 2027-02-22",
            "The price of its stage is taken to fall by its equal share.",
            "Считается, что цена этапа падает на её равную долю.")
    }
    static var contractorAbstract: String {
        say(
            "Another contractor takes over.",
            "Меняется подрядчик.")
    }
    static var contractorDiscussion: String {
        example(
            "onboard record contractor-changed --date 2027-04-01 --days 10",
            "The set-up under way stops for so many working days.",
            "Идущая настройка останавливается на столько рабочих дней.")
    }
    static var contractorDays: ArgumentHelp {
        option(
            "How many working days they need to find their way.",
            "Сколько рабочих дней ему нужно, чтобы войти в курс дела.", value: say("number", "число"))
    }
    static var undoAbstract: String {
        say(
            "An entry does not hold.",
            "Отменяет запись.")
    }
    static var undoDiscussion: String {
        example(
            "onboard record undo 7",
            "An undo can be undone in its turn.",
            "Отмену тоже можно отменить.")
    }
    static var undoEntry: ArgumentHelp {
        option(
            "The number of the entry, as “onboard record --list” shows it.",
            "Номер записи из «onboard record --list».", value: say("entry", "запись"))
    }
}
