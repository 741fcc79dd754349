//! A progress bar for long reads, on the terminal only: nothing is drawn into a file or a pipe.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use hullie_exchange::source::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// Shows how far reading is while `work` runs. Short reads show nothing at all.
pub fn while_reading<T>(name: &str, size: u64, work: impl FnOnce(Progress) -> T) -> T {
    let progress = Progress::default();
    let done = Arc::new(AtomicBool::new(false));
    std::thread::scope(|scope| {
        let (seen, stop) = (progress.clone(), Arc::clone(&done));
        scope.spawn(move || draw(name, size, &seen, &stop));
        let result = work(progress);
        done.store(true, Ordering::Release);
        result
    })
}

fn draw(name: &str, size: u64, progress: &Progress, done: &AtomicBool) {
    let tick = Duration::from_millis(20);
    for _ in 0..15 {
        std::thread::sleep(tick);
        if done.load(Ordering::Acquire) {
            return;
        }
    }
    let bar = ProgressBar::new(size);
    let style = ProgressStyle::with_template("{prefix} {wide_bar} {bytes}/{total_bytes} {eta}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_prefix(name.to_owned());
    while !done.load(Ordering::Acquire) {
        bar.set_position(progress.bytes());
        std::thread::sleep(tick * 4);
    }
    bar.finish_and_clear();
}
