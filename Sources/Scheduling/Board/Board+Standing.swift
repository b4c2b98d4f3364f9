extension Board {
    /// A board on which sessions stand. Fixed sessions of the instance stand whether or not they are among them.
    init(_ model: Model, standing sessions: [Session]) {
        self.init(model: model, weights: Weights(model.instance))
        let timetable = Timetable(instance: model.instance, sessions: sessions, unplaced: [])
        for session in sessions {
            let enrolments = session.enrolments.filter { sessionOf[$0] < 0 }
            guard !enrolments.isEmpty else { continue }
            let number = open(
                activity: session.activity, start: model.grid.atOrAfter[session.start], trainer: session.trainer ?? -1,
                room: session.room ?? -1, site: timetable.site(session) ?? -1)
            for enrolment in enrolments { seat(enrolment, in: number) }
        }
        commit()
    }
}
