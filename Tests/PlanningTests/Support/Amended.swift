import Calendars
import Documents

extension Rollout {
    /// With so many working days of notice.
    func with(notice: Int) -> Rollout {
        replacing(
            limits: Limits(
                trainingPerDay: limits.trainingPerDay, trainingPerWeek: limits.trainingPerWeek,
                sessionsInARow: limits.sessionsInARow, sessionsPerDay: limits.sessionsPerDay, notice: notice, away: limits.away))
    }

    /// With a trainer away on some days.
    func with(trainer id: TrainerID, away days: ClosedRange<CivilDate>) -> Rollout {
        replacing(
            trainers: trainers.map { trainer in
                guard trainer.id == id else { return trainer }
                return Trainer(
                    id: trainer.id, name: trainer.name, email: trainer.email, employee: trainer.employee,
                    teaches: trainer.teaches,
                    costPerHour: trainer.costPerHour, hours: trainer.hours, zone: trainer.zone, sites: trainer.sites,
                    trainingPerDay: trainer.trainingPerDay, trainingPerWeek: trainer.trainingPerWeek,
                    daysOff: trainer.daysOff + [days], busy: trainer.busy)
            })
    }

    /// With a room closed on some days.
    func with(room id: RoomID, closed days: ClosedRange<CivilDate>) -> Rollout {
        replacing(
            rooms: rooms.map { room in
                guard room.id == id else { return room }
                return Room(
                    id: room.id, title: room.title, site: room.site, capacity: room.capacity, equipment: room.equipment,
                    link: room.link, closed: room.closed + [days], hours: room.hours, busy: room.busy)
            })
    }

    /// With a stage paid for the first time on another day.
    func with(stage id: StageID, paid day: CivilDate, live: CivilDate? = nil) -> Rollout {
        replacing(
            stages: stages.map { stage in
                guard stage.id == id else { return stage }
                let payments = stage.payments.map { payment in
                    payment.due == stage.payments.firstDate.map(Payment.Due.date)
                        ? Payment(share: payment.share, due: .date(day)) : payment
                }
                return Stage(
                    id: stage.id, title: stage.title, features: stage.features, price: stage.price,
                    trainingIncluded: stage.trainingIncluded, payments: payments, setup: stage.setup, goLive: live ?? stage.goLive
                )
            })
    }

    /// With somebody like another employee, who needs everything.
    func with(newcomer id: EmployeeID, like other: EmployeeID) -> Rollout {
        replacing(
            staff: staff
                + staff.filter { $0.id == other }.map { model in
                    Employee(
                        id: id, name: id.text, roles: model.roles, team: model.team, site: model.site, zone: model.zone,
                        hours: model.hours, language: model.language)
                })
    }

    /// Without somebody.
    func without(_ employee: EmployeeID) -> Rollout { replacing(staff: staff.filter { $0.id != employee }) }
}
