#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    common_fuzz::picture(bytes);
});
