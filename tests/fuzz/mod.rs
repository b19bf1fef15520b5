//! Every decoder of the app under inputs that nobody wrote: examples that were changed at random, and bytes by chance. Whatever comes, a
//! decoder answers within a second and does not panic; what it takes it gives back the same. A few thousand inputs each run with the other
//! tests; `cargo xtask test --long` asks for a million each. An input is known by its number alone: the same number, the same input.
//!
//! Of documents yrs itself is known to loop and to overflow the stack over some mutants. None of them passes `document::inspect`, and what
//! passes there by its form and still has no end (`support::hostile::endless`) ends in the worker that is thrown away (`exchange::trial`).

mod bytes;
mod documents;
mod generator;
mod texts;
mod watch;

use generator::Examples;
use std::env;
use watch::Watch;

/// How many inputs a decoder gets with the other tests.
const INPUTS: u64 = 3_000;

/// Gives a decoder its inputs, one after the other.
fn fuzz(decoder: &'static str, examples: &Examples, mut decode: impl FnMut(&[u8])) {
    let inputs = env::var("KYOSO_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(INPUTS);
    let mut watch = Watch::over(decoder);
    for number in 0..inputs {
        let input = examples.input(number);
        watch.begin(number);
        decode(&input);
        watch.end();
    }
    let (slowest, number) = watch.slowest();
    println!(
        "figure: fuzz {decoder}: {inputs} inputs, slowest {:.1} ms (input {number})",
        slowest.as_secs_f64() * 1_000.0
    );
}

/// The same for a decoder of text.
fn fuzz_text(decoder: &'static str, examples: &[&str], mut decode: impl FnMut(&str)) {
    let examples = Examples::of(examples.iter().map(|text| text.as_bytes().to_vec()));
    fuzz(decoder, &examples, |input| decode(&String::from_utf8_lossy(input)));
}
