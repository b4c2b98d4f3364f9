import Documents
import Testing

@testable import Presentation

@Suite struct `A failure to write` {
    @Test(arguments: [
        (
            ExportFailure.Cause.diskFull,
            "Cannot write “out/plan.ics”: the disk is full. Free some space or choose another disk. What was there before is unchanged.",
            "Не удалось записать «out/plan.ics»: на диске нет места. "
                + "Освободите место или выберите другой диск. Всё, что там было, осталось как было."
        ),
        (
            .occupied(by: "rollout.yaml"),
            "Cannot write “out/plan.ics”: the folder is not empty, it holds “rollout.yaml”. "
                + "Choose a new or an empty folder; an earlier export is replaced only if nothing was added to it.",
            "Не удалось записать «out/plan.ics»: папка не пуста, в ней есть «rollout.yaml». "
                + "Укажите новую или пустую папку; прежняя выгрузка заменяется, только если в неё ничего не добавили."
        ),
        (
            .system(code: 5, text: "Input/output error"),
            "Cannot write “out/plan.ics”: the system reports “Input/output error” (5). Try again, or choose another folder.",
            "Не удалось записать «out/plan.ics»: система сообщает «Input/output error» (5). "
                + "Попробуйте ещё раз или выберите другую папку."
        ),
    ])
    func `names the path, the cause and a way out`(_ cause: ExportFailure.Cause, _ english: String, _ russian: String) {
        let failure = ExportFailure(path: "out/plan.ics", cause: cause)
        #expect(FailureWording.text(failure, in: .english) == english)
        #expect(FailureWording.text(failure, in: .russian) == russian)
    }
}
