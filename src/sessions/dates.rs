//! Dates as people write them, in six languages.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{YMD, YMDT};
use icu::datetime::input::{Date, DateTime as DateAndTime, Time};
use icu::datetime::options::TimePrecision;
use icu::locale::Locale;

use super::clock::Zone;
use crate::text::language::Language;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// What it costs much to make and little to use.
struct Formatters {
    date: Formatter<YMD>,
    date_and_time: Formatter<YMDT>,
}

/// One for each language, in the order of [`Language::ALL`].
static FORMATTERS: LazyLock<Vec<Option<Formatters>>> =
    LazyLock::new(|| Language::ALL.into_iter().map(formatters).collect());

fn formatters(language: Language) -> Option<Formatters> {
    let locale: Locale = locale(language).parse().ok()?;
    let with_time = YMDT::long().with_time_precision(TimePrecision::Minute);
    Some(Formatters {
        date: Formatter::try_new(locale.clone().into(), YMD::long()).ok()?,
        date_and_time: Formatter::try_new(locale.into(), with_time).ok()?,
    })
}

/// Days before months, 24 hours, and the digits that the rest of the page has.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Arabic => "ar-u-hc-h23-nu-latn",
        Language::Chinese => "zh-u-hc-h23",
        Language::English => "en-GB-u-hc-h23",
        Language::French => "fr-u-hc-h23",
        Language::Russian => "ru-u-hc-h23",
        Language::Spanish => "es-u-hc-h23",
    }
}

fn for_language(language: Language) -> Option<&'static Formatters> {
    FORMATTERS.get(language as usize)?.as_ref()
}

/// Such as `15 December 2021`.
pub fn long_date(date: NaiveDate, language: Language) -> String {
    let written = || {
        let formatted = for_language(language)?.date.format(&gregorian(date)?);
        Some(formatted.to_string())
    };
    written().unwrap_or_else(|| date.to_string())
}

/// Such as `15 December 2021 at 18:45 EST (UTC-05:00)`.
pub fn date_and_time(at: DateTime<Utc>, zone: Zone, language: Language) -> String {
    let local = zone.local(at).naive_local();
    let written = || {
        let formatters = for_language(language)?;
        let formatted = formatters.date_and_time.format(&on_the_clock(local)?);
        Some(formatted.to_string())
    };
    let clock = written().unwrap_or_else(|| local.format("%Y-%m-%d %H:%M").to_string());
    format!("{clock} {}", zone.words(at))
}

/// The same with the time in UTC after it, such as `15 December 2021 at 18:45 EST (UTC-05:00), 23:45 UTC`; with its
/// date, where that is another.
pub fn also_in_utc(at: DateTime<Utc>, zone: Zone, language: Language) -> String {
    let told = date_and_time(at, zone, language);
    let (there, in_utc) = (zone.local(at).naive_local(), at.naive_utc());
    if there == in_utc {
        return told;
    }
    let utc = match there.date() == in_utc.date() {
        true => format!("{} UTC", in_utc.format("%H:%M")),
        false => date_and_time(at, Zone::UTC, language),
    };
    format!("{told}{}{utc}", comma(language))
}

fn comma(language: Language) -> &'static str {
    match language {
        // With a mark before it: what stands after Latin letters would be read on from them to the right.
        Language::Arabic => "\u{200f}، ",
        Language::Chinese => "，",
        Language::English | Language::French | Language::Russian | Language::Spanish => ", ",
    }
}

fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, day) = (date.month().try_into().ok()?, date.day().try_into().ok()?);
    Date::try_new_gregorian(date.year(), month, day).ok()
}

fn on_the_clock(local: NaiveDateTime) -> Option<DateAndTime<Gregorian>> {
    let (hour, minute) = (local.hour().try_into().ok()?, local.minute().try_into().ok()?);
    Some(DateAndTime { date: gregorian(local.date())?, time: Time::try_new(hour, minute, 0, 0).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_six_languages() {
        let date = NaiveDate::from_ymd_opt(2021, 12, 15).unwrap();
        for (language, words) in [
            (Language::Arabic, "15 ديسمبر 2021"),
            (Language::Chinese, "2021年12月15日"),
            (Language::English, "15 December 2021"),
            (Language::French, "15 décembre 2021"),
            (Language::Russian, "15 декабря 2021\u{202f}г."),
            (Language::Spanish, "15 de diciembre de 2021"),
        ] {
            assert_eq!(long_date(date, language), words);
        }
    }

    #[test]
    fn dates_with_times_have_their_zone() {
        let at = "2021-12-15T23:45:00Z".parse().unwrap();
        let zone = Zone::parse("America/New_York").unwrap();
        for (language, words) in [
            (Language::Arabic, "15 ديسمبر 2021 في 18:45 EST (UTC-05:00)"),
            (Language::Chinese, "2021年12月15日 18:45 EST (UTC-05:00)"),
            (Language::English, "15 December 2021 at 18:45 EST (UTC-05:00)"),
            (Language::French, "15 décembre 2021 à 18:45 EST (UTC-05:00)"),
            (Language::Russian, "15 декабря 2021\u{202f}г. в 18:45 EST (UTC-05:00)"),
            (Language::Spanish, "15 de diciembre de 2021 a las 18:45 EST (UTC-05:00)"),
        ] {
            assert_eq!(date_and_time(at, zone, language), words);
        }
    }

    #[test]
    fn instants_are_told_in_utc_too() {
        let at = "2021-12-15T23:45:00Z".parse().unwrap();
        let zone = Zone::parse("America/New_York").unwrap();
        for (language, words) in [
            (Language::Arabic, "15 ديسمبر 2021 في 18:45 EST (UTC-05:00)\u{200f}، 23:45 UTC"),
            (Language::Chinese, "2021年12月15日 18:45 EST (UTC-05:00)，23:45 UTC"),
            (Language::English, "15 December 2021 at 18:45 EST (UTC-05:00), 23:45 UTC"),
            (Language::French, "15 décembre 2021 à 18:45 EST (UTC-05:00), 23:45 UTC"),
            (Language::Russian, "15 декабря 2021\u{202f}г. в 18:45 EST (UTC-05:00), 23:45 UTC"),
            (Language::Spanish, "15 de diciembre de 2021 a las 18:45 EST (UTC-05:00), 23:45 UTC"),
        ] {
            assert_eq!(also_in_utc(at, zone, language), words);
        }
    }

    #[test]
    fn utc_is_told_once_and_with_its_date_where_that_is_another() {
        let told = |at: &str, zone| also_in_utc(at.parse().unwrap(), Zone::parse(zone).unwrap(), Language::English);
        assert_eq!(told("2021-12-15T23:45:00Z", "UTC"), "15 December 2021 at 23:45 UTC");
        assert_eq!(told("2021-12-15T12:00:00Z", "Europe/London"), "15 December 2021 at 12:00 GMT (UTC)");
        let next_day = "15 December 2021 at 23:59 EST (UTC-05:00), 16 December 2021 at 04:59 UTC";
        assert_eq!(told("2021-12-16T04:59:00Z", "America/New_York"), next_day);
    }

    #[test]
    fn the_order_of_languages_is_that_of_the_formatters() {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!(language as usize, place);
        }
    }
}
