//! The shape of the source: what may use what, and how long a file may get.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module's path below `crate`, e.g. `["contributions", "post"]`.
type Module = Vec<String>;

/// The modules, as `src/lib.rs` lists them: each may use only those before it.
fn order() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => found.extend(sources(&path)),
            path if path.extension().is_some_and(|ext| ext == "rs") => found.push(path),
            _ => {}
        }
    }
    found
}

fn module(path: &Path) -> Module {
    let path = path.strip_prefix("src").unwrap().with_extension("");
    let mut names: Module = path.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    names.pop_if(|last| last == "mod" || last == "lib");
    names
}

/// Every path the code names, brace lists spelt out; comments and the test module left out.
fn paths(source: &str) -> Vec<String> {
    let code: String = source
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap()
        .lines()
        .map(|line| line.split("//").next().unwrap())
        .collect::<Vec<_>>()
        .join(" ");
    let mut found = Vec::new();
    for root in ["crate::", "super::"] {
        for (at, _) in code.match_indices(root) {
            let part_of_longer = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == ':' || c == '_');
            if !part_of_longer {
                spell_out(&code[at..], String::new(), &mut found);
            }
        }
    }
    found
}

/// Reads one path at the head of `code` and returns what follows it.
fn spell_out<'a>(code: &'a str, prefix: String, found: &mut Vec<String>) -> &'a str {
    let code = code.trim_start();
    if let Some(mut rest) = code.strip_prefix('{') {
        loop {
            rest = spell_out(rest, prefix.clone(), found).trim_start();
            match rest.strip_prefix(',') {
                Some(more) if !more.trim_start().starts_with('}') => rest = more,
                _ => {
                    return rest.trim_start_matches([',', ' ']).strip_prefix('}').unwrap_or(rest);
                }
            }
        }
    }
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len());
    let path = prefix + &code[..end];
    match code[end..].strip_prefix("::") {
        Some(rest) => spell_out(rest, path + "::", found),
        None => {
            found.push(path);
            &code[end..]
        }
    }
}

/// Which file uses which.
fn uses() -> BTreeMap<Module, BTreeSet<Module>> {
    let files = sources(Path::new("src"));
    let modules: BTreeSet<Module> = files.iter().map(|path| module(path)).collect();
    let mut graph = BTreeMap::new();
    for path in &files {
        let own = module(path);
        let mut used = BTreeSet::new();
        for named in paths(&fs::read_to_string(path).unwrap()) {
            let mut names: Vec<&str> = named.split("::").collect();
            let mut target: Module = match names.remove(0) {
                "super" => own[..own.len().saturating_sub(1)].to_vec(),
                _ => Vec::new(),
            };
            while names.first() == Some(&"super") {
                names.remove(0);
                target.pop();
            }
            for name in names {
                target.push(name.to_owned());
                if !modules.contains(&target) {
                    target.pop();
                    break;
                }
            }
            if target != own && !target.is_empty() {
                used.insert(target);
            }
        }
        graph.insert(own, used);
    }
    graph
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let order = order();
    let rank = |module: &Module| order.iter().position(|name| Some(name) == module.first());
    let mut offences = Vec::new();
    for (module, used) in uses() {
        for other in used {
            if rank(&module) < rank(&other) {
                offences.push(format!("{} uses {}", module.join("::"), other.join("::")));
            }
        }
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn no_two_files_use_each_other_however_far_around() {
    let graph = uses();
    for start in graph.keys() {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&Module> = graph[start].iter().collect();
        while let Some(module) = next.pop() {
            assert_ne!(module, start, "{} comes back to itself", start.join("::"));
            if seen.insert(module) {
                next.extend(graph.get(module).into_iter().flatten());
            }
        }
    }
}

#[test]
fn only_queries_build_sql_and_only_http_knows_http() {
    let sql = [
        "diesel::insert_into",
        "diesel::update",
        "diesel::delete",
        "sql_query",
        ".load(conn)",
        ".first(conn)",
        ".execute(conn)",
    ];
    let mut offences = Vec::new();
    for path in sources(Path::new("src")) {
        let source = fs::read_to_string(&path).unwrap();
        let name = path.display().to_string();
        let db = name.starts_with("src/db");
        let queries = name.ends_with("queries.rs") || name.contains("/queries/");
        let http = name.starts_with("src/http") || name == "src/commands/serve.rs";
        if !http && !db && source.contains("actix_") {
            offences.push(format!("{name} knows about HTTP"));
        }
        if !db && !queries && sql.iter().any(|sign| source.contains(sign)) {
            offences.push(format!("{name} builds SQL"));
        }
        if !name.ends_with("http/auth.rs") && source.contains("actix_session") {
            offences.push(format!("{name} touches the cookie"));
        }
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn files_stay_readable_in_one_sitting() {
    let long: Vec<_> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(|folder| sources(Path::new(folder)))
        .filter(|path| !path.ends_with("db/schema.rs") && !path.ends_with("db/public_view.rs"))
        .map(|path| (fs::read_to_string(&path).unwrap().lines().count(), path))
        .filter(|(lines, _)| *lines > 350)
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

/// What else than [`plenary::db::Db::public`] the pages for everybody use: where, and why.
const BESIDE_PUBLIC: &[(&str, &str)] = &[
    ("src/http/pages/contributions/show.rs", "db.read("), // which case it is, for moderators
    ("src/http/pages/topics/show.rs", "db.read("),        // what is theirs of who is signed in
    ("src/http/pages/writing/replying.rs", "db.read("),   // who may reply for whoever is named
    ("src/http/pages/writing/replying.rs", "db.read("),   // and the form for them
];

/// What no handler does by itself, and uses the database: reading who is signed in, what the form of whoever may
/// write holds, and keeping the form of somebody who is not signed in.
const WITHOUT_ADDRESS: &[&str] = &["src/http/auth.rs", "src/http/pages/writing/composing.rs", "src/http/unsent.rs"];

/// The file of each handler, with the addresses it answers: for everybody, or not.
fn handlers() -> BTreeMap<String, BTreeSet<bool>> {
    let mut found: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
    let routes = fs::read_to_string("src/http/routes.rs").unwrap();
    for line in routes.lines().map(str::trim).filter(|line| line.starts_with("\"/")) {
        let (path, methods) = line[1..].split_once("\" {").unwrap();
        let first = path.split('/').nth(1).unwrap();
        for (method, handler) in
            methods.trim_end_matches(['}', ' ']).split(',').map(|one| one.trim().split_once(' ').unwrap())
        {
            let module = handler.rsplit_once("::").unwrap().0;
            let file = match module.strip_prefix("super::") {
                Some(beside) => format!("src/http/{beside}.rs"),
                None => format!("src/http/pages/{}.rs", module.replace("::", "/")),
            };
            let folder = file.replace(".rs", "/mod.rs");
            let file = if Path::new(&folder).is_file() { folder } else { file };
            assert!(Path::new(&file).is_file(), "{handler} is not in {file}");
            // Writing is for who is signed in, wherever the form stands.
            let for_everybody = method == "GET" && !plenary::http::NOT_FOR_EVERYBODY.contains(&first);
            found.entry(file).or_default().insert(for_everybody);
        }
    }
    found
}

#[test]
fn pages_for_everybody_read_as_everybody() {
    let handlers = handlers();
    let everybody: BTreeSet<&String> =
        handlers.iter().filter(|(_, whom)| whom.contains(&true)).map(|(file, _)| file).collect();
    assert!(everybody.len() > 8, "{everybody:?}");
    let (mut found, mut offences) = (Vec::new(), Vec::new());
    for path in sources(Path::new("src/http")) {
        let name = path.display().to_string();
        let source = fs::read_to_string(&path).unwrap();
        let kept_publicly = source.contains("KEPT: Kept = Kept::Publicly");
        // `db` may stand on one line and what is done with it on the next.
        let code: String = source.chars().filter(|c| !c.is_whitespace()).collect();
        for way in ["db.read(", "db.write(", "db.ask(", "db.read_now(", "db.write_now("] {
            let ways = code.matches(way).count();
            if everybody.contains(&name) || kept_publicly {
                found.extend(std::iter::repeat_n((name.clone(), way), ways));
            } else if ways > 0 && !handlers.contains_key(&name) && !WITHOUT_ADDRESS.contains(&name.as_str()) {
                offences.push(format!("{name} answers no address and uses {way}"));
            }
        }
        // Nobody else keeps a database under a name of its own.
        if code.contains("self.0.read(") || code.contains("(Db)") && !WITHOUT_ADDRESS.contains(&name.as_str()) {
            offences.push(format!("{name} keeps a database"));
        }
    }
    found.sort();
    let found: Vec<_> = found.iter().map(|(name, way)| (name.as_str(), *way)).collect();
    assert_eq!(found, BESIDE_PUBLIC, "what is for everybody is read through Db::public");
    assert!(offences.is_empty(), "{offences:#?}");
}
