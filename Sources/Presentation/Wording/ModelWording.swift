internal import Comparing
internal import Documents
internal import Learning
internal import Scheduling

/// The models behind the figures: each formula with the words for it.
enum ModelWording {
    enum Model: CaseIterable {
        case decision, learning, risk, timetable
    }

    /// What something is called, how it is worked out, what that means.
    struct Formula {
        let name: String
        let formula: String?
        let meaning: String
    }

    static func formulas(_ model: Model, in language: Language) -> [Formula] {
        entries(model).map { entry in
            switch language {
            case .english: Formula(name: entry.english.0, formula: entry.formula, meaning: entry.english.1)
            case .russian: Formula(name: entry.russian.0, formula: entry.formula, meaning: entry.russian.1)
            }
        }
    }

    private struct Entry {
        let formula: String?
        let english: (String, String)
        let russian: (String, String)

        init(_ formula: String?, _ english: (String, String), _ russian: (String, String)) {
            self.formula = formula
            self.english = english
            self.russian = russian
        }
    }

    private static func entries(_ model: Model) -> [Entry] {
        switch model {
        case .decision: decision
        case .learning: learning
        case .risk: risk
        case .timetable: timetable
        }
    }

    private static let decision = [
        Entry(
            "reference / (reference + x);  x / most",
            (
                "Worth of a row",
                "Less is better: as much as the reference (the stages’ prices, the horizon, a limit of the document) is worth a half. More is better: the share of the most that is possible. The scale is the document’s, not that of the strategies compared (Belton & Gear 1983)."
            ),
            (
                "Ценность строки",
                "Где лучше меньше: величина, равная опорной (цены этапов, горизонт, предел из документа), стоит половину. Где лучше больше: доля от наибольшего возможного. Шкала — от документа, а не от сравниваемых вариантов (Belton & Gear 1983)."
            )),
        Entry(
            "score = Σ weight · mean(worths of the priority) / Σ weight",
            (
                "Score",
                "An additive value model (Keeney & Raiffa 1976): the rows of each of the four priorities are averaged, the averages weighted. What chance touches is averaged over the runs."
            ),
            (
                "Оценка",
                "Аддитивная модель ценности (Keeney & Raiffa 1976): строки каждого из четырёх приоритетов усредняются, средние взвешиваются. Что зависит от случая, усредняется по прогонам."
            )),
        Entry(
            "mean ± z · s / √n",
            (
                "Certainty",
                "All strategies meet the same luck, so that differences are paired (Law 2015). The best is named beyond doubt only if it is ahead by \(ConstantWording.number(Decision.leastMargin, in: .english)) at least, beyond the 95% interval (z is the normal quantile of it), and without what the learning models call too close."
            ),
            (
                "Уверенность",
                "У всех стратегий одни и те же случайные события, разности парные (Law 2015). Лучшая названа уверенно, только если опережает хотя бы на \(ConstantWording.number(Decision.leastMargin, in: .russian)), за пределами 95-процентного интервала (z — его квантиль нормального распределения) и без того, что модели обучения считают слишком близким."
            )),
        Entry(
            nil,
            (
                "What would change it",
                "Each weight and each assumption is moved by itself within its range until another strategy is the best; the smallest change counts. A row that brings or costs less than \(ConstantWording.number(Decision.leastGain, in: .english)) of the score is not named as a reason. For a number of the risk model the runs are weighed by how much likelier they are with it (Rubinstein 1989; Owen 2013), unless the weights stand for too few runs (Kong 1992); else some runs are made again with the same luck, and what all of them would come to without planning anew serves as a control variate (Law 2015). A change is named after all runs that it touches were made again; what stays unsure is said, with how far it is known."
            ),
            (
                "Что изменит ответ",
                "Каждый вес и каждое допущение сдвигаются по отдельности в своих пределах, пока лучшей не станет другая стратегия; считается наименьший сдвиг. Строка, которая даёт или отнимает меньше \(ConstantWording.number(Decision.leastGain, in: .russian)) оценки, причиной не называется. Для чисел модели риска прогоны взвешиваются тем, насколько они с новым числом вероятнее (Rubinstein 1989; Owen 2013), если только веса не сводятся к немногим прогонам (Kong 1992); иначе часть прогонов повторяется с теми же случайными событиями, а то, чем кончились бы все без перепланирования, служит контрольной величиной (Law 2015). Сдвиг назван, только когда повторены все прогоны, которых он касается; что осталось неясным, сказано, как и то, до каких границ ответ известен."
            )),
    ]

    private static let latest = Int(Constants.latestEvents.value)
    private static let ahead = Int(Constants.consolidationDays.value)
    /// In points of a hundred.
    private static let step = ShownShare.percent(Constants.shownStep.value)

    private static let learning = [
        Entry(
            "w_j = r_j^−x / Σ r^−x;  T = Σ w_j · r_j;  d = b + m · mean(1 / ln(lag + e));  M = N^c · T^−d",
            (
                "Predictive Performance Equation (PPE), the primary model",
                "Events (sessions, refreshers, days of use) of ages r in hours, N of them, lags between neighbours; d = b for one event. M is how strong the memory is (Walsh et al. 2018). At most the latest \(Plural.english(latest, "event", "events")) count, and of all suffixes of the history the best: to have been taught more is never worse."
            ),
            (
                "Predictive Performance Equation (PPE), основная модель",
                "События (занятия, повторения, дни применения) возраста r в часах, всего N, lag — промежутки между соседними; для одного события d = b. M — прочность памяти (Walsh et al. 2018). Учитываются последние \(Plural.russian(latest, "событие", "события", "событий")), а из всех окончаний истории — лучшее: больше учиться никогда не хуже."
            )),
        Entry(
            "A = ln Σ r_j^−d_j;  d_1 = a;  d_j = a + c · Σ (t_j − t_i)^−d_i",
            (
                "Pavlik & Anderson (PA), the cross-check",
                "Activation: what is learnt while it is still active is lost faster (Pavlik & Anderson 2005)."
            ),
            (
                "Pavlik & Anderson (PA), проверочная модель",
                "Активация: выученное, пока оно ещё активно, теряется быстрее (Pavlik & Anderson 2005)."
            )),
        Entry(
            "1 / (1 + exp((τ − M) / s))",
            (
                "Recall",
                "The share of a module that can be recalled; τ is the threshold of easy, medium or hard material. Where nobody knows how hard it is, the band of τ gives the range."
            ),
            (
                "Воспроизведение",
                "Доля модуля, которую вспомнят; τ — порог лёгкого, среднего или трудного материала. Где трудность неизвестна, полоса τ даёт диапазон."
            )),
        Entry(
            "readiness = Σ concepts · (u · used + (1 − u) · idle) / Σ concepts",
            (
                "Readiness",
                "The mean over all modules that somebody needs, weighted by their new concepts; u is the share of a module in use at work from the working day after go-live on. The mean of a group, to \(Plural.english(step, "point", "points"))."
            ),
            (
                "Готовность",
                "Среднее по всем нужным модулям, с весом новых понятий; u — доля модуля, применяемая на работе со следующего рабочего дня после запуска. Среднее по группе, до \(Plural.russian(step, "пункта", "пунктов", "пунктов"))."
            )),
        Entry(
            "U = Σ concepts · (taught − kept \(ahead) d on)",
            (
                "Load index",
                "New concepts that are taught but would not be kept for \(DurationWording.days(ahead, in: .english)) if nothing more happened. An index to compare plans by; there is no validated limit."
            ),
            (
                "Индекс нагрузки",
                "Понятия, которые пройдены, но за \(DurationWording.days(ahead, in: .russian)) без повторения не удержатся. Индекс для сравнения планов; проверенного предела у него нет."
            )),
        Entry(
            "share repeated = min(1, minutes / minutes of the curriculum’s refresher)",
            (
                "Refreshers",
                "The models know what a session reaches and when it is, not how long it takes. So a shorter refresher repeats as large a share of the components as its share of the full one’s minutes, of those in use and of the others alike; readiness then lies on the straight line between none and a full one."
            ),
            (
                "Повторения",
                "Модели знают, что охвачено занятием и когда оно, но не сколько длится. Поэтому более короткое повторение охватывает такую долю материала, какова его доля в минутах полного, — и применяемого, и остального поровну; готовность лежит на прямой между «без повторения» и «с полным»."
            )),
        Entry(
            "τ = argmin Σ (predicted − right)²",
            (
                "Quizzes",
                "With quizzes on sessions only τ is fitted, one for all modules, at the least, the middle and the greatest use, within the band; the range then spans these and the error that is left. Scores count where the easiest and the hardest material would differ by more than that error: at the end of a session nearly everything is known, whatever is kept."
            ),
            (
                "Проверки знаний",
                "По проверкам после занятий подгоняется только τ, один на все модули, при наименьшем, среднем и наибольшем применении, в пределах полосы; диапазон охватывает их и оставшуюся ошибку. Результат учитывается, если самый лёгкий и самый трудный материал различались бы больше этой ошибки: в конце занятия помнят почти всё, что бы ни удержалось."
            )),
        Entry(
            nil,
            ("What they leave open", limits(in: .english)),
            ("Чего они не знают", limits(in: .russian))),
    ]

    private static func limits(in language: Language) -> String {
        ([LearningWording.errorMeaning(nil, in: language)].compactMap(\.self) + LearningWording.limits(in: language))
            .joined(separator: " ")
    }

    private static let risk = [
        Entry(
            "min + √(u · (max − min) · (mode − min))",
            (
                "Late payments",
                "A share is on time; the others are late by a triangular number of working days, u uniform (Kotz & van Dorp 2004). Set-up waits for them."
            ),
            (
                "Опоздание платежей",
                "Часть приходит вовремя; остальные опаздывают на треугольно распределённое число рабочих дней, u равномерно (Kotz & van Dorp 2004). Настройка их ждёт."
            )),
        Entry(
            "exp(ln(1 + median) + σ · z) − 1;  σ = (ln(1 + p90) − ln(1 + median)) / z₉₀",
            (
                "Set-up overrun, integrator’s queue",
                "One more than it is log-normal (Little 2006), never below 0; z is drawn, z₉₀ the normal quantile of 90% (Acklam 2003)."
            ),
            (
                "Задержка настройки, очередь у интегратора",
                "Величина, увеличенная на единицу, логнормальна (Little 2006), не меньше 0; z — случайное, z₉₀ — квантиль 90\u{A0}% нормального распределения (Acklam 2003)."
            )),
        Entry(
            "ln(1 − u) / ln(1 − chance)",
            ("Given up, dropped, left", "Exponential waiting times: as likely at any moment."),
            ("Брошено, снято, ушли", "Экспоненциальное время ожидания: одинаково вероятно в любой момент.")),
        Entry(
            nil,
            (
                "A run",
                "Events are drawn by the run’s number alone, the same for every strategy. What is touched is planned anew by the planner’s own construction, what is not stands. A go-live holds if everything is set up and the assumed share of its enrolments is taught by its day. Intervals of probabilities: Wilson (1927), 95%."
            ),
            (
                "Прогон",
                "События зависят только от номера прогона и одинаковы для всех стратегий. Затронутое планируется заново тем же планировщиком, остальное стоит на месте. Запуск состоялся в срок, если к его дню всё настроено и обучена принятая доля. Интервалы вероятностей: Wilson (1927), 95\u{A0}%."
            )),
        Entry(
            nil,
            (
                "How many runs, and how far",
                "Unless told, \(NumberWording.whole(Simulation.mostRuns, in: .english)) runs, fewer for a large roll-out: as many as make \(NumberWording.whole(Simulation.enrolmentRuns, in: .english)) with its enrolments, but no fewer than \(Simulation.leastRuns). A run goes on for \(DurationWording.days(Simulation.daysAfterHorizon, in: .english)) after the horizon’s end; nine of ten delays of four stages are shorter."
            ),
            (
                "Сколько прогонов и как далеко",
                "Если не сказано иначе, прогонов \(NumberWording.whole(Simulation.mostRuns, in: .russian)), для большого внедрения меньше: столько, чтобы вместе с числом записей вышло \(NumberWording.whole(Simulation.enrolmentRuns, in: .russian)), но не меньше \(Simulation.leastRuns). Прогон продолжается ещё \(DurationWording.days(Simulation.daysAfterHorizon, in: .russian)) после конца горизонта: девять из десяти задержек четырёх этапов короче."
            )),
    ]

    private static let timetable = [
        Entry(
            nil,
            (
                "What it never does",
                "1. Each enrolment is in exactly one session of each part, or listed with a reason. 2. Nobody and no physical room is in two places at once. 3. Everybody is inside their own working time, in their own zone. 4. The trainer teaches the module, the room has seats, equipment and the site. 5. What comes first is over before. 6. Nothing is taught before its stage is ready. 7. Limits on days, weeks, sessions a day and in a row hold. 8. Never too many of a team are away. 9. What is pinned, published and started, or in the notice period does not move. 10. Starts lie on a grid of \(Plural.english(Instance.minutesPerSlot, "minute", "minutes"))."
            ),
            (
                "Чего оно никогда не нарушает",
                "1. Каждая запись — ровно в одном занятии каждой части или в списке с причиной. 2. Никто и ни одно помещение не в двух местах сразу. 3. Каждый — в своё рабочее время и в своём поясе. 4. Тренер ведёт этот модуль; в помещении хватает мест, оборудования, и это та площадка. 5. Что нужно раньше, уже закончено. 6. Ничему не учат, пока этап не готов. 7. Соблюдены пределы на день, неделю, число занятий в день и подряд. 8. Из отдела никогда не отсутствует слишком много людей. 9. Закреплённое, опубликованное и начатое, а также срок предупреждения не трогаются. 10. Начала — на сетке в \(Plural.russian(Instance.minutesPerSlot, "минуту", "минуты", "минут"))."
            )),
        Entry(
            "total = Σ weight · value",
            (
                "What it minimises",
                "One unit of a term outweighs what a single change made for it can reasonably cost in the terms after it. No timetable can do better than the bound beside each value."
            ),
            (
                "Что минимизируется",
                "Единица показателя перевешивает то, во что одно изменение ради неё может обойтись по следующим. Лучше границы рядом со значением не бывает ни одного расписания."
            )),
        Entry(
            nil,
            (
                "How it is found",
                "A construction that places what is hardest to place first, then a search by simulated annealing (Kirkpatrick et al. 1983) and by removing and placing again (Schrimpf et al. 2000), from the seed alone: the same on any machine."
            ),
            (
                "Как оно находится",
                "Сначала размещается самое трудное, затем поиск имитацией отжига (Kirkpatrick et al. 1983) и снятием с повторным размещением (Schrimpf et al. 2000) — только от начального числа: одинаково на любой машине."
            )),
    ]
}
