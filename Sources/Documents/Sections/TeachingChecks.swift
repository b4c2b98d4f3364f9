/// What only shows when curriculum, stages, trainers and rooms are read: whether everything can be taught at all.
enum TeachingChecks {
    static func check(
        modules: [TrainingModule], stages: [Stage], staff: [Employee], trainers: [Trainer], rooms: [Room], root: YAMLValue,
        _ report: inout Report
    ) {
        let attended = modules.filter { module in
            staff.contains { employee in
                employee.roles.contains(where: module.roles.contains) && !employee.knows.contains(module.id)
            }
        }
        let isWhole = report.errorCount == 0
        checkPresence(attended, root, &report)
        // Of a trainer, a room or a stage that could not be read, nothing can be said.
        guard isWhole, report.errorCount == 0 else { return }
        checkTrainers(attended, trainers, root, &report)
        checkRooms(attended, rooms, root, &report)
        checkStages(modules, stages, root, &report)
    }

    /// Finds that there is no trainer, or no room, at all.
    private static func checkPresence(_ modules: [TrainingModule], _ root: YAMLValue, _ report: inout Report) {
        if let first = modules.first(where: \.format.needsTrainer), root.value(ofKey: "trainers")?.elements.isEmpty ?? false {
            report.error(.noTrainers(first.id), at: root.place(ofKey: "trainers"))
        }
        let housed = modules.first { $0.format.place == .room || $0.format.place == .linkedRoom }
        if let first = housed, root.value(ofKey: "rooms")?.elements.isEmpty ?? false {
            report.error(.noRooms(first.id), at: root.place(ofKey: "rooms"))
        }
    }

    private static func checkTrainers(
        _ modules: [TrainingModule], _ trainers: [Trainer], _ root: YAMLValue, _ report: inout Report
    ) {
        let taught = modules.filter(\.format.needsTrainer)
        let place = root.place(ofKey: "trainers")
        for module in taught where !trainers.contains(where: { $0.teaches?.contains(module.id) ?? true }) {
            report.notice(.nobodyTeaches(module.id), at: place)
        }
        let elements = root.value(ofKey: "trainers")?.elements ?? []
        for (trainer, element) in zip(trainers, elements) {
            if let teaches = trainer.teaches, !taught.contains(where: { teaches.contains($0.id) }) {
                report.notice(.teachesNothingNeeded, at: element.place(ofKey: "teaches"))
            }
        }
    }

    private static func checkRooms(_ modules: [TrainingModule], _ rooms: [Room], _ root: YAMLValue, _ report: inout Report) {
        let housed = modules.filter { $0.format.place == .room || $0.format.place == .linkedRoom }
        let place = root.place(ofKey: "rooms")
        for module in housed {
            let fits = rooms.contains { room in
                if room.link != nil { return true }
                return module.format.place == .room && module.equipment.allSatisfy(room.equipment.contains)
            }
            if !fits { report.notice(.noRoomFits(module.id), at: place) }
        }
    }

    private static func checkStages(_ modules: [TrainingModule], _ stages: [Stage], _ root: YAMLValue, _ report: inout Report) {
        let elements = root.value(ofKey: "stages")?.elements ?? []
        var taken = Set<ModuleID>()
        for (stage, element) in zip(stages, elements) {
            let own = modules.filter { !taken.contains($0.id) && $0.features.contains(where: stage.features.contains) }
            if own.isEmpty { report.notice(.stageWithoutModules(stage.id), at: element.place) }
            taken.formUnion(own.map(\.id))
        }
    }
}
