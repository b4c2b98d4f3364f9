public import Documents

/// Why something could not be written, and what to do.
public enum FailureWording {
    /// What failed, why, and what would help: two or three sentences.
    public static func text(_ failure: ExportFailure, in language: Language) -> String {
        let quotes = language.quotes
        let path = quotes.opening + failure.path + quotes.closing
        let reason = reason(failure.cause, in: language)
        let advice = advice(failure.cause, in: language)
        return switch language {
        case .english: "Cannot write \(path): \(reason). \(advice)"
        case .russian: "Не удалось записать \(path): \(reason). \(advice)"
        }
    }

    /// That results cannot be written where standard output leads.
    public static func output(_ cause: ExportFailure.Cause, in language: Language) -> String {
        let reason = reason(cause, in: language)
        return switch language {
        case .english:
            "error: Cannot write the result to standard output: \(reason). Choose another file or program to receive it."
        case .russian: "ошибка: Не удалось вывести результат: \(reason). Направьте вывод в другое место."
        }
    }

    private static func reason(_ cause: ExportFailure.Cause, in language: Language) -> String {
        switch (cause, language) {
        case (.diskFull, .english): "the disk is full"
        case (.diskFull, .russian): "на диске нет места"
        case (.readOnly, .english): "the disk can only be read"
        case (.readOnly, .russian): "диск доступен только для чтения"
        case (.noPermission, .english): "you may not write there"
        case (.noPermission, .russian): "нет прав на запись"
        case (.notAFolder, .english): "a part of the path is a file, not a folder"
        case (.notAFolder, .russian): "часть пути — файл, а не папка"
        case (.isAFolder, .english): "it is a folder"
        case (.isAFolder, .russian): "это папка"
        case (.missing, .english): "there is no such folder, and it cannot be made"
        case (.missing, .russian): "такой папки нет, и создать её нельзя"
        case (.occupied(let name), .english): "the folder is not empty, it holds “\(name)”"
        case (.occupied(let name), .russian): "папка не пуста, в ней есть «\(name)»"
        case (.unreadableManifest, .english): "what was published before cannot be read from it"
        case (.unreadableManifest, .russian): "из него не прочитать, что было опубликовано раньше"
        case (.closed, .english): "it is closed"
        case (.closed, .russian): "вывод закрыт"
        case (.nameTooLong, .english): "the name is too long"
        case (.nameTooLong, .russian): "слишком длинное имя"
        case (.inUse, .english): "the folder is in use"
        case (.inUse, .russian): "папка занята"
        case (.system(let code, let text), .english): "the system reports “\(text)” (\(code))"
        case (.system(let code, let text), .russian): "система сообщает «\(text)» (\(code))"
        }
    }

    private static func advice(_ cause: ExportFailure.Cause, in language: Language) -> String {
        switch (cause, language) {
        case (.diskFull, .english): "Free some space or choose another disk. What was there before is unchanged."
        case (.diskFull, .russian): "Освободите место или выберите другой диск. Всё, что там было, осталось как было."
        case (.readOnly, .english): "Choose another disk."
        case (.readOnly, .russian): "Выберите другой диск."
        case (.noPermission, .english): "Choose another folder, or ask its owner for the right to write."
        case (.noPermission, .russian): "Выберите другую папку или попросите у её владельца право на запись."
        case (.notAFolder, .english): "Choose another path."
        case (.notAFolder, .russian): "Укажите другой путь."
        case (.isAFolder, .english): "Name a file in it."
        case (.isAFolder, .russian): "Укажите имя файла в ней."
        case (.missing, .english): "Check the path."
        case (.missing, .russian): "Проверьте путь."
        case (.occupied, .english):
            "Choose a new or an empty folder; an earlier export is replaced only if nothing was added to it."
        case (.occupied, .russian):
            "Укажите новую или пустую папку; прежняя выгрузка заменяется, только если в неё ничего не добавили."
        case (.unreadableManifest, .english):
            "Restore the file from a copy. Without it the calendars would get new identities, and subscribers doubles."
        case (.unreadableManifest, .russian):
            "Восстановите файл из копии. Без него события получили бы новые идентификаторы, а в календарях появились бы дубли."
        case (.closed, .english): "Choose another path."
        case (.closed, .russian): "Укажите другой путь."
        case (.nameTooLong, .english): "Choose a shorter one."
        case (.nameTooLong, .russian): "Укажите имя покороче."
        case (.inUse, .english): "Close the programs that use it, or choose another folder."
        case (.inUse, .russian): "Закройте программы, которые с ней работают, или выберите другую папку."
        case (.system, .english): "Try again, or choose another folder."
        case (.system, .russian): "Попробуйте ещё раз или выберите другую папку."
        }
    }
}
