//! Languages: the six the pages speak, and those a contribution may be written in.

use super::{Body, TextRefused};

/// Which way a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
    /// As its first letters say.
    Auto,
}

impl Direction {
    /// The value of the attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
            Self::Auto => "auto",
        }
    }
}

/// A language the pages speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// العربية
    Arabic,
    /// 中文
    Chinese,
    /// English
    English,
    /// Français
    French,
    /// Русский
    Russian,
    /// Español
    Spanish,
}

impl Language {
    /// All six, in the order in which the United Nations lists them.
    pub const ALL: [Self; 6] = [Self::Arabic, Self::Chinese, Self::English, Self::French, Self::Russian, Self::Spanish];

    /// The code that `lang` takes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Arabic => "العربية",
            Self::Chinese => "中文",
            Self::English => "English",
            Self::French => "Français",
            Self::Russian => "Русский",
            Self::Spanish => "Español",
        }
    }

    /// Which way it is read.
    pub fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The language of a tag such as `fr` or `zh-Hant-TW`, if it is one of the six.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language to answer in: asked for in the address, else chosen before, else what the
    /// browser prefers, else English.
    pub fn negotiate(query: Option<&str>, cookie: Option<&str>, accept_language: Option<&str>) -> Self {
        query
            .and_then(Self::from_tag)
            .or_else(|| cookie.and_then(Self::from_tag))
            .or_else(|| accept_language.and_then(Self::preferred))
            .unwrap_or(Self::English)
    }

    /// The best of an `Accept-Language` header; of equals, the first.
    fn preferred(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for part in header.split(',').take(64) {
            let mut fields = part.split(';');
            let tag = fields.next().unwrap_or_default().trim();
            let language = match tag {
                "*" => Some(Self::English),
                _ => Self::from_tag(tag),
            };
            let quality = fields
                .find_map(|field| field.trim().strip_prefix("q="))
                .map_or(Some(1.0), |q| q.trim().parse::<f32>().ok())
                .filter(|quality| (f32::EPSILON..=1.0).contains(quality));
            if let (Some(language), Some(quality)) = (language, quality)
                && best.is_none_or(|(_, so_far)| quality > so_far)
            {
                best = Some((language, quality));
            }
        }
        best.map(|(language, _)| language)
    }
}

/// The language a contribution is written in: one of the six, or another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct ContentLanguage(&'static str);

impl ContentLanguage {
    /// Any language but the six.
    pub const OTHER: Self = Self("und");

    /// What a form offers, the six first.
    pub const ALL: [Self; 7] = [Self("ar"), Self("zh"), Self("en"), Self("fr"), Self("ru"), Self("es"), Self::OTHER];

    /// Reads a code; `other` and `und` both mean another language.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        match typed.trim() {
            "" => Err(TextRefused::Empty),
            "other" => Ok(Self::OTHER),
            code => Self::ALL.into_iter().find(|language| language.0 == code).ok_or(TextRefused::Malformed),
        }
    }

    /// The language of a code that the database keeps.
    pub fn stored(code: &str) -> Self {
        Self::parse(code).unwrap_or(Self::OTHER)
    }

    /// The code that `lang` takes and the database keeps.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Which way it is read.
    pub fn direction(self) -> Direction {
        match self.0 {
            "ar" => Direction::RightToLeft,
            "und" => Direction::Auto,
            _ => Direction::LeftToRight,
        }
    }

    /// The language a text seems to be in; nothing where that is doubtful.
    pub fn suggest(body: &Body) -> Option<Self> {
        let seen = whatlang::detect(body.as_str())?;
        if !seen.is_reliable() || body.words() < 3 {
            return None;
        }
        Some(match seen.lang() {
            whatlang::Lang::Ara => Language::Arabic.into(),
            whatlang::Lang::Cmn => Language::Chinese.into(),
            whatlang::Lang::Eng => Language::English.into(),
            whatlang::Lang::Fra => Language::French.into(),
            whatlang::Lang::Rus => Language::Russian.into(),
            whatlang::Lang::Spa => Language::Spanish.into(),
            _ => Self::OTHER,
        })
    }
}

impl From<Language> for ContentLanguage {
    fn from(language: Language) -> Self {
        Self(language.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_language_is_found_at_its_own_place_in_the_list() {
        for language in Language::ALL {
            assert_eq!(Language::ALL[language as usize], language);
        }
    }

    #[test]
    fn the_address_goes_before_the_cookie_before_the_browser() {
        let all = Language::negotiate(Some("fr"), Some("ru"), Some("es"));
        assert_eq!(all, Language::French);
        assert_eq!(Language::negotiate(None, Some("ru"), Some("es")), Language::Russian);
        assert_eq!(Language::negotiate(Some("xx"), None, Some("es")), Language::Spanish);
        assert_eq!(Language::negotiate(None, None, None), Language::English);
    }

    #[test]
    fn the_browsers_preferences_are_weighed() {
        for (header, language) in [
            ("de, fr;q=0.5, ar;q=0.8", Language::Arabic),
            ("zh-Hant-TW,zh;q=0.9,en;q=0.8", Language::Chinese),
            ("es-419", Language::Spanish),
            ("fr;q=0, es;q=0.1", Language::Spanish),
            ("ru;q=x, fr;q=0.1", Language::French),
            ("pt-BR, *;q=0.5", Language::English),
            ("FR;Q=1, es", Language::French),
            ("de", Language::English),
            (",;;q=,", Language::English),
        ] {
            assert_eq!(Language::negotiate(None, None, Some(header)), language, "{header}");
        }
    }

    #[test]
    fn arabic_is_read_from_the_right() {
        assert_eq!(Language::Arabic.direction().as_str(), "rtl");
        assert_eq!(ContentLanguage::from(Language::Arabic).direction().as_str(), "rtl");
        assert_eq!(ContentLanguage::OTHER.direction().as_str(), "auto");
    }

    #[test]
    fn every_language_is_found_by_its_code() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.code()), Some(language));
            let content = ContentLanguage::parse(language.code()).unwrap();
            assert_eq!(content, language.into());
        }
        assert_eq!(ContentLanguage::parse("other"), Ok(ContentLanguage::OTHER));
        assert_eq!(ContentLanguage::parse("tlh"), Err(TextRefused::Malformed));
    }

    #[test]
    fn a_language_is_suggested_where_it_is_plain() {
        for (code, text) in [
            (
                "en",
                "States have the duty to protect the fundamental rights and freedoms of their citizens, and the healthcare sector is especially at risk due to its vast attack surface.",
            ),
            (
                "fr",
                "Les États ont le devoir de protéger les droits fondamentaux de leurs citoyens, et le secteur de la santé est particulièrement exposé aux cyberattaques.",
            ),
            (
                "es",
                "Los Estados tienen el deber de proteger los derechos fundamentales de sus ciudadanos y el sector sanitario está especialmente expuesto a los ciberataques.",
            ),
            (
                "ru",
                "Государства обязаны защищать основные права и свободы своих граждан, а сектор здравоохранения особенно уязвим для кибератак.",
            ),
            (
                "ar",
                "يقع على عاتق الدول واجب حماية الحقوق الأساسية لمواطنيها، وقطاع الرعاية الصحية معرض بشكل خاص للهجمات السيبرانية.",
            ),
            ("zh", "各国有责任保护其公民的基本权利和自由，而医疗保健部门因其广泛的攻击面而特别容易受到网络攻击。"),
            (
                "und",
                "Die Staaten haben die Pflicht, die Grundrechte ihrer Bürgerinnen und Bürger zu schützen, und das Gesundheitswesen ist besonders gefährdet.",
            ),
        ] {
            let body = Body::parse(text).unwrap();
            assert_eq!(ContentLanguage::suggest(&body).map(ContentLanguage::as_str), Some(code));
        }
        assert_eq!(ContentLanguage::suggest(&Body::parse("OK").unwrap()), None);
    }

    proptest! {
        #[test]
        fn any_header_gets_an_answer(header in "[a-zA-Z*;=,.0-9 -]{0,80}") {
            Language::negotiate(Some(&header), Some(&header), Some(&header));
        }
    }
}
