import Scheduling

/// The competition's answer: a line “slot room” for each event, −1 −1 for one that is left out (Lewis et al. 2007, section 3).
enum SlnFile {
    static func text(_ timetable: EventTimetable) -> String {
        timetable.places.map { place in place.map { "\($0.slot) \($0.room)\n" } ?? "-1 -1\n" }.joined()
    }
}
