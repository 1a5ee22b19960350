//! Which addresses count as one: whoever has one address of IPv6 has eighteen quintillions.

use std::net::{IpAddr, Ipv6Addr};

/// The first address of the network that somebody at `address` counts as: IPv4 by itself, IPv6 by its /64.
pub fn of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        of(one.parse().unwrap()) == of(other.parse().unwrap())
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one() {
        assert!(same("2001:db8::1", "2001:db8::ffff:1:2:3"));
        assert!(!same("2001:db8::1", "2001:db8:0:1::1"));
    }

    #[test]
    fn every_ipv4_address_is_its_own_however_it_is_written() {
        assert!(!same("192.0.2.1", "192.0.2.2"));
        assert!(same("192.0.2.1", "::ffff:192.0.2.1"));
        assert!(!same("::ffff:192.0.2.1", "::ffff:192.0.2.2"));
    }
}
