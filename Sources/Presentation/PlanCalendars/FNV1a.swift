/// G. Fowler, L. C. Noll, K.-P. Vo: FNV-1a of 128 bits (draft-eastlake-fnv). Spreads names evenly, the same on every machine; keeps no secret.
package enum FNV1a {
    private static let offsetBasis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    private static let prime: UInt128 = 1 << 88 | 0x13b

    /// The hash of some octets.
    package static func hash(_ octets: some Sequence<UInt8>) -> UInt128 {
        octets.reduce(offsetBasis) { ($0 ^ UInt128($1)) &* prime }
    }

    /// The number in as many hexadecimal digits as its type holds.
    package static func digits(_ number: UInt128) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: UInt128.bitWidth / 4 - digits.count) + digits
    }
}
