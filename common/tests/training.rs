//! Training: it learns, it repeats, and it says when it has run away.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::ops::ControlFlow::{Break, Continue};

use common::layer::Affine;
use common::mnist::{self, Dataset, PIXELS, Part};
use common::network::TwoLayerNet;
use common::seeded;
use common::sparse::SparseRows;
use common::training::{
    Course, Sgd, Step, TrainingError, accuracy, loss_limit, mean_loss, predict_labels, scores,
    silent_neurons,
};
use ndarray::{Array1, Array2};
use rand::seq::SliceRandom;
use rayon::ThreadPoolBuilder;

const CLASSES: usize = 4;

/// Images of four pixels, one of them bright: which one is the label. As many of each as of the others, in no order that
/// repeats: a slice that is left out, or taken twice, is no other slice.
fn dots(count: usize) -> Dataset {
    let mut labels: Vec<usize> = (0..count).map(|index| index % CLASSES).collect();
    labels.shuffle(&mut seeded(9));
    let image =
        |&label: &usize| (0..CLASSES).map(move |pixel| if pixel == label { 1.0 } else { 0.1 });
    let images = SparseRows::from_rows(CLASSES, labels.iter().map(image));
    Dataset::new(images, labels, CLASSES).unwrap()
}

fn net(seed: u64) -> TwoLayerNet<f32> {
    TwoLayerNet::random(CLASSES, 8, CLASSES, &mut seeded(seed))
}

fn sgd(learning_rate: f32, batch_size: usize) -> Sgd {
    Sgd {
        learning_rate,
        batch_size,
    }
}

/// One epoch from seed 2: its mean loss, and the loss of each step.
fn epoch(
    sgd: Sgd,
    net: &mut TwoLayerNet<f32>,
    data: &Dataset,
) -> (Result<f64, TrainingError>, Vec<f32>) {
    let mut losses = Vec::new();
    let on_step = |loss| {
        losses.push(loss);
        Continue(())
    };
    let mean = sgd.epoch(net, data, &mut seeded(2), on_step);
    (mean, losses)
}

/// The mean losses of so many epochs, and the network after them.
fn train(sgd: Sgd, epochs: usize) -> (Vec<f64>, TwoLayerNet<f32>) {
    let (mut net, mut rng, data) = (net(1), seeded(2), dots(400));
    let epoch = |_| sgd.epoch(&mut net, &data, &mut rng, |_| Continue(()));
    let losses = (0..epochs).map(epoch).collect::<Result<_, _>>().unwrap();
    (losses, net)
}

/// As few batches as can be, the larger ones first, none larger by 2 than another.
fn batch_sizes(examples: usize, most: usize) -> impl Iterator<Item = usize> {
    let steps = examples.div_ceil(most);
    let larger = examples % steps;
    (0..steps).map(move |step| examples / steps + usize::from(step < larger))
}

/// The mean loss of the first steps that [`epoch`] takes, each taken by hand.
fn mean_by_hand(sgd: Sgd, mut net: TwoLayerNet<f32>, data: &Dataset, steps: usize) -> f64 {
    let mut order: Vec<usize> = (0..data.len()).collect();
    order.shuffle(&mut seeded(2));
    let (mut total, mut examples) = (0.0, 0);
    for size in batch_sizes(data.len(), sgd.batch_size).take(steps) {
        let batch = data.batch(&order[examples..examples + size]);
        total += f64::from(sgd.step(&mut net, &batch).loss) * size as f64;
        examples += size;
    }
    total / examples as f64
}

/// Images with a single pixel that is not 0: which one is the label.
fn one_bright_pixel(labels: &[usize]) -> SparseRows<f32> {
    let image = |&label: &usize| (0..CLASSES).map(move |pixel| f32::from(pixel == label));
    SparseRows::from_rows(CLASSES, labels.iter().map(image))
}

/// A network whose hidden neuron i hears pixel i alone, `scale` times, and whose score i hears hidden neuron i alone.
fn passing_on(scale: f32) -> TwoLayerNet<f32> {
    let layer = |scale| Affine::new(Array2::eye(CLASSES) * scale, Array1::zeros(CLASSES)).unwrap();
    TwoLayerNet::new(layer(scale), layer(1.0)).unwrap()
}

/// All parameters, to the last bit.
fn bits(net: &TwoLayerNet<f32>) -> Vec<u32> {
    let parameters = net.parameters();
    let values = parameters.iter().flat_map(|parameter| parameter.iter());
    values.map(|value| value.to_bits()).collect()
}

#[test]
fn an_epoch_takes_every_example_once_in_batches_as_equal_as_possible() {
    assert_eq!(Vec::from_iter(batch_sizes(400, 150)), [134, 133, 133]);
    assert_eq!(Vec::from_iter(batch_sizes(400, 399)), [200, 200]);
    assert_eq!(Vec::from_iter(batch_sizes(10, 3)), [3, 3, 2, 2]); // and not 3, 3, 3, 1
    let (mean, losses) = epoch(sgd(0.1, 150), &mut net(1), &dots(400));
    assert_eq!((losses.len(), sgd(0.1, 150).steps(400)), (3, 3));
    let weighted = [134.0, 133.0, 133.0].iter().zip(&losses);
    let weighted: f64 = weighted.map(|(count, &loss)| count * f64::from(loss)).sum();
    // The same sum of three products in f64, rounded a few times.
    approx::assert_relative_eq!(mean.unwrap(), weighted / 400.0, max_relative = 1e-12);
}

#[test]
fn the_mean_loss_of_an_epoch_is_that_of_its_steps_taken_by_hand() {
    for (batch_size, steps) in [(150, 3), (399, 2), (7, 58), (1, 400), (400, 1), (1000, 1)] {
        let (mean, _) = epoch(sgd(0.1, batch_size), &mut net(1), &dots(400));
        let by_hand = mean_by_hand(sgd(0.1, batch_size), net(1), &dots(400), steps);
        // Sums of up to 400 losses in f64, of numbers that are the same to the bit.
        approx::assert_relative_eq!(mean.unwrap(), by_hand, max_relative = 1e-12);
    }
}

#[test]
fn a_batch_size_that_leaves_one_image_over_takes_the_steps_of_two_halves() {
    let (mut almost, mut halves) = (net(1), net(1));
    epoch(sgd(0.1, 399), &mut almost, &dots(400)).0.unwrap();
    epoch(sgd(0.1, 200), &mut halves, &dots(400)).0.unwrap();
    assert_eq!(bits(&almost), bits(&halves));
}

#[test]
fn training_learns_dots_to_the_last_one() {
    let (losses, net) = train(sgd(0.5, 10), 10);
    assert!(losses.is_sorted_by(|a, b| a > b), "{losses:?}");
    assert_eq!(accuracy(&net, &dots(400)).unwrap(), 1.0);
}

#[test]
fn the_accuracy_is_the_share_of_labels_that_have_the_highest_score() {
    let answers = [0, 1, 2, 3, 0, 1, 2, 3];
    for right in 0..=answers.len() {
        let label = |(place, answer)| {
            if place < right {
                answer
            } else {
                (answer + 1) % CLASSES
            }
        };
        let labels = answers.into_iter().enumerate().map(label).collect();
        let data = Dataset::new(one_bright_pixel(&answers), labels, CLASSES).unwrap();
        assert_eq!(accuracy(&passing_on(1.0), &data), Ok(right as f64 / 8.0));
    }
}

#[test]
fn of_no_image_there_is_no_mean_and_no_share_and_no_step_to_take() {
    let (net, nothing) = (net(1), dots(0));
    assert!(accuracy(&net, &nothing).unwrap().is_nan());
    assert!(mean_loss(&net, &nothing).unwrap().is_nan());
    assert_eq!(predict_labels(&net, &nothing), Ok(vec![]));
    assert_eq!(silent_neurons(&net, &nothing), Ok(8)); // none of the 8 has answered
    let mut trained = net.clone();
    let (mean, losses) = epoch(sgd(0.1, 10), &mut trained, &nothing);
    assert!(mean.unwrap().is_nan() && losses.is_empty());
    assert_eq!(trained, net);
}

#[test]
fn the_same_seed_trains_the_same_network_bit_for_bit() {
    let ((losses, net), again) = (train(sgd(0.5, 7), 3), train(sgd(0.5, 7), 3));
    assert_eq!((&losses, bits(&net)), (&again.0, bits(&again.1)));
}

/// An epoch of 784-`hidden`-10 on so many real digits, in a pool of so many threads.
fn epoch_in_a_pool(digits: &Dataset, hidden: usize, threads: usize) -> (u64, Vec<u32>) {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build();
    pool.unwrap().install(|| {
        let mut net = TwoLayerNet::random(PIXELS, hidden, mnist::CLASSES, &mut seeded(1));
        let (mean, _) = epoch(sgd(0.1, 100), &mut net, digits);
        (mean.unwrap().to_bits(), bits(&net))
    })
}

fn assert_threads_do_not_matter(count: usize, hidden: usize) {
    let all = Dataset::load(&mnist::default_dir(), Part::Test).unwrap();
    let (labels, indices) = (all.labels()[..count].to_vec(), Vec::from_iter(0..count));
    let digits = Dataset::new(all.images().select(&indices), labels, mnist::CLASSES).unwrap();
    let alone = epoch_in_a_pool(&digits, hidden, 1);
    for threads in [2, 3, 7] {
        let together = epoch_in_a_pool(&digits, hidden, threads);
        assert!(together == alone, "{hidden} neurons, {threads} threads");
    }
}

#[test]
fn any_number_of_threads_trains_the_same_network_bit_for_bit() {
    assert_threads_do_not_matter(2000, 50);
}

/// The columns of a product are computed in blocks of 64, 50, 32 and powers of 2 down to 1, its rows in pieces of 50:
/// here some of each are left over.
#[test]
fn any_number_of_threads_trains_the_same_network_for_widths_that_are_no_multiple_of_a_block() {
    for hidden in [1, 7, 37, 61, 115, 131] {
        assert_threads_do_not_matter(330, hidden);
    }
}

#[test]
fn a_learning_rate_that_is_too_large_is_noticed_within_a_few_steps() {
    for learning_rate in [100.0, 1e10, 1e30] {
        let (result, _) = epoch(sgd(learning_rate, 100), &mut net(1), &dots(400));
        let error = result.unwrap_err();
        assert!(
            matches!(error, TrainingError::Diverged { step, .. } if step <= 4),
            "{learning_rate}: {error}"
        );
    }
}

#[test]
fn the_number_in_the_words_is_the_mean_loss_that_crossed_the_limit() {
    let limit = 2.0 * (CLASSES as f64).ln();
    for (learning_rate, batch_size) in
        [(100.0, 100), (30.0, 7), (1e4, 64), (1e10, 100), (1e30, 100)]
    {
        let sgd = sgd(learning_rate, batch_size);
        let (result, heard) = epoch(sgd, &mut net(1), &dots(400));
        let error = result.unwrap_err();
        let TrainingError::Diverged { step, loss, .. } = error else {
            unreachable!("{learning_rate}: {error}")
        };
        assert!(loss.is_nan() || loss > limit, "{error}");
        let by_hand = mean_by_hand(sgd, net(1), &dots(400), step);
        assert!(
            loss.is_nan() && by_hand.is_nan() || loss == by_hand,
            "{loss} {by_hand}"
        );
        assert_eq!(heard.len(), step - 1, "the step that crosses is not heard");

        let words = error.to_string();
        let (_, number) = words.split_once("the mean loss is ").unwrap();
        let printed: f64 = number.split(' ').next().unwrap().parse().unwrap();
        // Two decimals are printed.
        assert!(
            loss.is_nan() && printed.is_nan() || loss == printed || (loss - printed).abs() <= 0.005,
            "{words}"
        );
    }
}

/// Of a single class the loss is 0, and so is its limit: only more than the limit is too much.
#[test]
fn a_loss_at_its_limit_has_not_run_away() {
    let data = Dataset::new(one_bright_pixel(&[0, 1, 2, 3]), vec![0; 4], 1).unwrap();
    let mut net = TwoLayerNet::random(CLASSES, 8, 1, &mut seeded(1));
    let (mean, losses) = epoch(sgd(0.1, 2), &mut net, &data);
    assert_eq!((mean.unwrap(), losses), (0.0, vec![0.0, 0.0]));
    assert_eq!(loss_limit(1), 0.0);
}

#[test]
fn a_hidden_layer_that_answers_nothing_any_more_is_noticed() {
    // After 1000 examples, and after an epoch that has fewer.
    for (count, after) in [(2000, 10), (400, 4), (100, 1)] {
        let mut net = net(1);
        net.parameters_mut()[1].fill(-100.0); // b1
        let (result, _) = epoch(sgd(0.1, 100), &mut net, &dots(count));
        let error = result.unwrap_err();
        assert!(
            matches!(error, TrainingError::Silent { step, .. } if step == after),
            "{count}: {error}"
        );
    }
}

#[test]
fn images_without_ink_are_to_blame_themselves_and_not_the_learning_rate() {
    let blank = SparseRows::from_rows(CLASSES, vec![[0.0; CLASSES]; 30]);
    let blank = Dataset::new(blank, vec![1; 30], CLASSES).unwrap();
    let (result, losses) = epoch(sgd(0.1, 10), &mut net(1), &blank);
    let error = result.unwrap_err();
    assert!(
        matches!(error, TrainingError::Blank { images: 30 }),
        "{error}"
    );
    let words = error.to_string();
    assert!(!words.contains("rate") && losses.is_empty(), "{words}");
}

#[test]
fn a_neuron_is_silent_when_no_image_makes_it_answer_however_late_it_stands() {
    let mut labels = vec![0; 2000];
    labels[1999] = 1; // a single image of another kind, the last one
    let data = Dataset::new(one_bright_pixel(&labels), labels, CLASSES).unwrap();
    assert_eq!(silent_neurons(&passing_on(1.0), &data).unwrap(), 2); // those of the pixels 2 and 3
    assert_eq!(silent_neurons(&passing_on(-1.0), &data).unwrap(), CLASSES);
}

#[test]
fn a_neuron_that_answers_once_is_not_silent_however_early_that_was() {
    let mut labels = vec![0; 1500];
    labels[0] = 1; // a single image of another kind, the first one
    let data = Dataset::new(one_bright_pixel(&labels), labels, CLASSES).unwrap();
    assert_eq!(silent_neurons(&passing_on(1.0), &data).unwrap(), 2); // those of the pixels 2 and 3
}

#[test]
fn the_mean_loss_of_all_images_is_that_of_the_whole_set_at_once() {
    let (net, data) = (net(3), dots(1300));
    let (x, t) = data.batch(&Vec::from_iter(0..1300));
    let whole = f64::from(net.loss(&x, &t).unwrap());
    // The whole is one f32 sum, the slices three: 1300 roundings of 6e-8 at most.
    approx::assert_relative_eq!(mean_loss(&net, &data).unwrap(), whole, max_relative = 1e-4);
    let mut guessing = net.clone();
    let all_zero = |mut parameter: ndarray::ArrayViewMutD<'_, f32>| parameter.fill(0.0);
    guessing.parameters_mut().into_iter().for_each(all_zero);
    let loss = mean_loss(&guessing, &data).unwrap();
    approx::assert_relative_eq!(2.0 * loss, loss_limit(CLASSES), max_relative = 1e-6); // ln 4 in f32
}

#[test]
fn a_network_that_is_sure_to_the_last_bit_is_not_called_silent() {
    let layer =
        |scale: f32| Affine::new(Array2::eye(CLASSES) * scale, Array1::zeros(CLASSES)).unwrap();
    // The right score is 1000 and the others are 100: exp(-900) is 0 in f32, so that nothing is left to learn.
    let sure = TwoLayerNet::new(layer(1.0), layer(1000.0)).unwrap();
    let (data, mut net) = (dots(2000), sure.clone());
    let (x, t) = data.batch(&[0, 1, 2, 3]);
    let (loss, gradient) = net.gradient(&x, &t).unwrap();
    assert_eq!(loss, 0.0);
    assert!(
        gradient
            .arrays()
            .iter()
            .all(|array| array.iter().all(|&slope| slope == 0.0))
    );
    assert!(net.forward(&x, &t).z1.iter().all(|&z| z > 0.0));

    let (mean, losses) = epoch(sgd(0.1, 100), &mut net, &data);
    assert_eq!((mean.unwrap(), losses.len()), (0.0, 20));
    assert_eq!(net, sure);
}

#[test]
fn whoever_hears_the_steps_may_break_off() {
    let mut heard = 0;
    let on_step = |_| {
        heard += 1;
        if heard == 3 { Break(()) } else { Continue(()) }
    };
    let result = sgd(0.1, 10).epoch(&mut net(1), &dots(400), &mut seeded(2), on_step);
    let error = result.unwrap_err();
    assert!(
        matches!(error, TrainingError::Stopped { step: 3 }) && heard == 3,
        "{error}"
    );
}

#[test]
fn a_tiny_learning_rate_learns_nothing_and_is_no_error() {
    let (losses, _) = train(sgd(1e-10, 1), 2);
    // 800 steps of 1e-10 along slopes of about 1 move nothing by 1e-6.
    approx::assert_relative_eq!(losses[0], losses[1], max_relative = 1e-6);
}

/// The four pixels are the four scores: so the answer is the bright one.
fn reader() -> TwoLayerNet<f32> {
    let eye = || Affine::new(Array2::eye(CLASSES), Array1::zeros(CLASSES)).unwrap();
    TwoLayerNet::new(eye(), eye()).unwrap()
}

#[test]
fn every_image_has_its_own_answer_however_many_slices_there_are() {
    for count in [1, 499, 500, 501, 2500, 2741] {
        let data = dots(count);
        let answers = predict_labels(&reader(), &data).unwrap();
        assert!(answers == data.labels(), "{count} images");
        assert_eq!(accuracy(&reader(), &data).unwrap(), 1.0);
    }
}

#[test]
fn accuracy_counts_the_mistakes_in_every_slice() {
    let data = dots(2741);
    let mut labels = data.labels().to_vec();
    for wrong in [0, 499, 500, 1234, 2740] {
        labels[wrong] = (labels[wrong] + 1) % CLASSES;
    }
    let data = Dataset::new(data.images().clone(), labels, CLASSES).unwrap();
    assert_eq!(accuracy(&reader(), &data).unwrap(), 2736.0 / 2741.0);
}

#[test]
fn data_of_another_size_than_the_network_is_an_error_in_words() {
    for (inputs, outputs) in [(9, CLASSES), (CLASSES, 3), (CLASSES, 5)] {
        let mut net = TwoLayerNet::random(inputs, 8, outputs, &mut seeded(1));
        let (result, losses) = epoch(sgd(0.1, 10), &mut net, &dots(40));
        let error = result.unwrap_err();
        assert!(matches!(error, TrainingError::Mismatch(_)), "{error}");
        let words = "an input for each pixel and an output for each class";
        assert!(
            error.to_string().contains(words) && losses.is_empty(),
            "{error}"
        );
    }
}

/// Steps from seed 2 on, each with a batch of at most so many images.
fn steps(net: &mut TwoLayerNet<f32>, data: &Dataset, sizes: &[usize]) -> Vec<Step> {
    let mut course = Course::new(net, data, seeded(2)).unwrap();
    let step = |&size: &usize| course.step(&sgd(0.5, size), net).unwrap();
    sizes.iter().map(step).collect()
}

#[test]
fn a_course_takes_the_steps_of_one_epoch_after_the_other() {
    let (data, sgd) = (dots(410), sgd(0.5, 50)); // batches of 45 and 46
    let (mut there, mut here, mut rng) = (net(1), net(1), seeded(2));
    let mut losses = Vec::new();
    let mut on_step = |loss: f32| {
        losses.push(loss);
        Continue(())
    };
    for _ in 0..3 {
        sgd.epoch(&mut there, &data, &mut rng, &mut on_step)
            .unwrap();
    }
    let taken = steps(&mut here, &data, &[50; 27]);
    assert_eq!(bits(&here), bits(&there));
    assert!(taken.iter().map(|step| step.loss).eq(losses));
    let sizes = taken.iter().map(|step| step.images);
    assert!(sizes.eq([46, 46, 46, 46, 46, 45, 45, 45, 45].repeat(3)));
}

#[test]
fn a_course_that_is_left_off_anywhere_goes_on_as_if_it_had_not_been() {
    let (data, sizes) = (dots(40), [10, 10, 7, 7, 7, 40, 1, 2, 40]); // 13, the rest of an epoch, 40, 3 and 37
    let mut whole = net(1);
    let all = steps(&mut whole, &data, &sizes);
    for left_off in 0..=sizes.len() {
        let mut net = net(1);
        let past = steps(&mut net, &data, &sizes[..left_off]);
        let mut course = Course::resume(&net, &data, seeded(2), &past).unwrap();
        let rest = sizes[left_off..].iter();
        let rest: Vec<_> = rest
            .map(|&size| course.step(&sgd(0.5, size), &mut net).unwrap())
            .collect();
        assert_eq!([past, rest].concat(), all);
        assert_eq!(bits(&net), bits(&whole));
    }
}

/// The images of a batch are known by their labels where each has one of its own: the gradient of its bias in the
/// second layer is y − t.
#[test]
fn a_batch_size_that_changes_within_an_epoch_still_takes_every_image_once() {
    let images = SparseRows::from_rows(CLASSES, [[1.0, 0.0, 0.0, 0.0]; 12]);
    let data = Dataset::new(images, (0..12).collect(), 12).unwrap();
    let mut start = TwoLayerNet::random(CLASSES, 8, 12, &mut seeded(1));
    start.parameters_mut()[2].fill(0.0); // W2: every label is as probable as the others
    let (mut net, mut seen) = (start.clone(), vec![0; 12]);
    let mut course = Course::new(&net, &data, seeded(2)).unwrap();
    for size in [5, 1, 2, 3, 3] {
        net.clone_from(&start);
        course.step(&sgd(1e-3, size), &mut net).unwrap();
        let before = start.affine2().bias();
        let raised = (net.affine2().bias() - before).mapv(|change| change > 0.0);
        for (seen, &raised) in seen.iter_mut().zip(&raised) {
            *seen += usize::from(raised);
        }
    }
    assert_eq!(seen, [1; 12]);
}

#[test]
fn a_course_runs_away_where_the_epoch_does_whether_or_not_it_was_left_off() {
    let (data, sgd) = (dots(400), sgd(100.0, 10));
    let (error, losses) = epoch(sgd, &mut net(1), &data);
    let error = error.unwrap_err().to_string();
    let mut net = net(1);
    let mut past = Vec::new();
    for _ in &losses {
        let mut course = Course::resume(&net, &data, seeded(2), &past).unwrap();
        past.push(course.step(&sgd, &mut net).unwrap());
    }
    let mut course = Course::resume(&net, &data, seeded(2), &past).unwrap();
    assert!(!losses.is_empty());
    assert_eq!(course.step(&sgd, &mut net).unwrap_err().to_string(), error);
}

#[test]
fn a_course_counts_its_silence_across_the_place_where_it_was_left_off() {
    let (data, silent) = (dots(2000), passing_on(-1.0));
    let (mut net, mut past) = (silent, Vec::new());
    let mut step = || {
        let mut course = Course::resume(&net, &data, seeded(2), &past)?;
        past.push(course.step(&sgd(0.1, 100), &mut net)?);
        Ok(())
    };
    assert!((1..10).all(|_| step().is_ok()));
    let error: TrainingError = step().unwrap_err();
    assert!(
        matches!(error, TrainingError::Silent { step: 10, .. }),
        "{error}"
    );
    assert!(past.iter().all(|step| step.is_silent));
}

#[test]
fn a_past_that_cannot_have_been_is_refused() {
    let (data, net) = (dots(40), net(1));
    let step = |images| Step {
        learning_rate: 0.5,
        images,
        loss: 1.0,
        is_silent: false,
    };
    for (sizes, line) in [
        (
            &[30, 11][..],
            "step 2 cannot have been taken with 11 of these images: 10 were left in its epoch",
        ),
        (
            &[0],
            "step 1 cannot have been taken with 0 of these images: 40 were left in its epoch",
        ),
    ] {
        let past: Vec<_> = sizes.iter().map(|&images| step(images)).collect();
        let error = Course::resume(&net, &data, seeded(2), &past).unwrap_err();
        assert_eq!(error.to_string(), line);
    }
    let blank = Dataset::new(
        SparseRows::from_rows(CLASSES, [[0.0; CLASSES]]),
        vec![0],
        CLASSES,
    );
    let error = Course::new(&net, &blank.unwrap(), seeded(2)).unwrap_err();
    assert!(matches!(error, TrainingError::Blank { images: 1 }));
    let none = Course::new(&net, &dots(0), seeded(2)).unwrap_err();
    assert!(matches!(none, TrainingError::Blank { images: 0 }));
}

#[test]
fn the_scores_of_every_image_are_those_of_the_whole_set_at_once() {
    let (data, net) = (dots(1203), net(1));
    let all: Vec<usize> = (0..data.len()).collect();
    let whole = net.predict(&data.images().select(&all)).unwrap();
    assert_eq!(scores(&net, &data).unwrap(), whole);
    let wider = TwoLayerNet::random(CLASSES + 1, 8, CLASSES, &mut seeded(1));
    assert!(scores(&wider, &data).is_err());
}
