extension Company {
    /// The staff file, as CSV.
    var staffFile: String {
        var lines = ["id;surname;given name;email;role;team;site;timezone;hours;knows;leave from;leave to"]
        lines.reserveCapacity(people.count + 1)
        for person in people {
            let site = sites[person.site]
            lines.append(
                [
                    person.id, person.surname, person.givenName, "p\(person.id)@company.example", person.role.rawValue,
                    person.role.team(at: site.name), site.name, site.zone, person.hours, person.knows, person.leave?.from ?? "",
                    person.leave?.to ?? "",
                ].joined(separator: ";"))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
