using Bogus;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using Reproducibility.Results;

namespace Reproducibility.Units.Studies;

public class RecordedNumberTests
{
    [Test]
    public void It_is_inside_from_the_lowest_seed_to_the_highest() => Assert.That(
        new[] { "0", "1", "3", "9", "10" }.Select(printed => Number(printed).Among([9, 1, 3]).Inside),
        Is.EqualTo(new bool?[] { false, true, true, true, false }));

    [Test]
    public void Its_percentile_counts_equal_seeds_by_half() => Assert.That(Number("3").Among([1, 3, 3, 9]).Seeds!.Percentile, Is.EqualTo(50));

    [Test]
    public void Seeds_are_rounded_to_its_decimals()
    {
        Assert.That(Number("0.99").Among([0.9905, 0.994]).Seeds, Is.EqualTo(new SeedRange(2, 0.99, 0.99, 0.99, 50, 1)));
        Assert.That(Number("5.2e-5").Among([5.24e-5]).Seeds!.Lowest, Is.EqualTo(5.2e-5));
        Assert.That(Number("-.0043").Among([-0.00434]).Inside, Is.True);
        Assert.That(Number("1573").Among([1573.4]).Inside, Is.True);
    }

    [Test]
    public void A_time_that_was_never_reached_is_above_all_that_were()
    {
        Assert.That(Number("never").Among([10, 20]).Inside, Is.False);
        Assert.That(Number("never").Among([10, double.PositiveInfinity]).Seeds!.Percentile, Is.EqualTo(75));
    }

    [Test]
    public void Where_it_is_not_compared_it_is_neither_inside_nor_outside() => Assert.That(Number("1").Inside, Is.Null);

    [TestCase(2, 1 / 3.0)]
    [TestCase(16, 15 / 17.0)]
    [TestCase(96, 95 / 97.0)]
    public void Without_ties_one_more_seed_is_inside_with_n_minus_1_of_n_plus_1(int seeds, double chance) => Assert.That(
        Number("7").Among(Enumerable.Range(1, seeds).Select(i => 100.0 * i)).Seeds!.Chance, Is.EqualTo(chance).Within(1e-12));

    [Test]
    public void A_tie_at_an_end_makes_no_value_the_only_highest() => Assert.That(
        Number("1").Among([2, 3, 4, 4]).Seeds!.Chance, Is.EqualTo(4 / 5.0).Within(1e-12));

    [TestCase(1_000)]
    [TestCase(4)]
    public void One_more_seed_lies_inside_as_often_as_is_said(int values)
    {
        const int Trials = 20_000;
        var (random, inside, expected) = (new Randomizer(1), 0, 0.0);
        for (var trial = 0; trial < Trials; trial++)
        {
            var number = Number($"{random.Number(values)}").Among(Enumerable.Range(0, 8).Select(_ => (double)random.Number(values)).ToArray());
            inside += number.Inside == true ? 1 : 0;
            expected += number.Seeds!.Chance;
        }

        Assert.That(inside, Is.EqualTo(expected).Within(4 * Math.Sqrt(Trials / 4.0)));
    }

    [Test]
    public void Numbers_of_one_run_are_expected_alike_and_deviate_together()
    {
        var number = Number("1").Among([1, 2, 3]) with { Seeds = new SeedRange(3, 1, 2, 3, 0, 0.5) };
        var one = RecordedCount.Of([Study("r/1/a", number, number, number, Number("5"))]);
        Assert.That(one, Is.EqualTo(new RecordedCount(Compared: 3, Runs: 1, Inside: 3, Expected: 1.5, Deviation: 1.5, NotCompared: 1)));
        var two = RecordedCount.Of([Study("r/1/a", number, number with { Run = "second" }), Study("r/1/b", number)]);
        Assert.That((two.Runs, two.Expected, two.Deviation), Is.EqualTo((3, 1.5, Math.Sqrt(0.75))));
    }

    [Test]
    public void The_deviation_bounds_that_of_runs_whose_numbers_stand_or_fall_together()
    {
        var (random, deviations) = (new Randomizer(2), new List<double>());
        var studies = Enumerable.Range(0, 12).Select(i => Study(
            $"r/1/{i}", [.. Enumerable.Repeat(Number("1") with { Seeds = new SeedRange(4, 0, 1, 2, 50, 0.6) }, 1 + i % 4)])).ToArray();
        var count = RecordedCount.Of(studies);
        for (var trial = 0; trial < 5_000; trial++)
            deviations.Add(studies.Sum(study => random.Bool(0.6f) ? study.Recorded.Count : 0) - count.Expected);
        Assert.That(Math.Sqrt(deviations.Average(d => d * d)), Is.EqualTo(count.Deviation).Within(0.05 * count.Deviation));
    }

    [Test]
    public void Its_sentence_counts() => Assert.That(
        RecordedCount.Of([Study("r/1/a", Number("1").Among([1, 2, 3]), Number("9").Among([1, 2, 3]), Number("5"))]).Sentence(),
        Does.StartWith("Of 2 recorded numbers (runs of the authors: 1), 1 lie inside the seeds' range; expected are 1 if the reports' runs were like ours,"));

    [Test]
    public void Every_study_that_recorded_numbers_is_one_and_no_number_stands_twice()
    {
        var studies = Reproducibility.Fixtures.Claims.Catalogue.StudiesOf(typeof(Reproducibility.Claims.Run).Assembly);
        var numbers = RecordedNumbers.All.ToArray();
        Assert.That(numbers.Select(n => n.Study).Distinct(), Is.SubsetOf(studies));
        Assert.That(numbers.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);
    }

    [TestCase("loss at step 2", 3)]
    [TestCase("norm at step 0", 0.1)]
    [TestCase("lowest loss in steps 1 to 4", 2)]
    [TestCase("highest norm in steps 0 to 3", 0.3)]
    [TestCase("mean loss in epochs 0 to 2", 3)]
    public void A_course_tells(string quantity, double value) =>
        Assert.That(CourseQuantity.Parse(quantity)!(new(0, 4, [4, 2, 3, 5], [0.1f, 0.2f, 0.3f, 0.4f], [], [])), Is.EqualTo(value).Within(1e-6));

    [Test]
    public void Records_that_are_apart_tell_the_nearest_step_and_not_the_start()
    {
        Run run = new(0, 400, [1, 2, 3, 4], [], [], []);
        Assert.That(CourseQuantity.Parse("loss at step 200")!(run), Is.EqualTo(2));
        Assert.That(CourseQuantity.Parse("loss at step 0")!(run), Is.Null);
        Assert.That(CourseQuantity.Parse("norm at step 200")!(run), Is.Null);
        Assert.That(CourseQuantity.Parse("final loss"), Is.Null);
    }

    [TestCase("running train loss, epoch 2", 3)]
    [TestCase("running train accuracy, epoch 1", 0.2)]
    [TestCase("last mini-batch's loss, epoch 2", 16)]
    public void A_classifiers_course_tells(string quantity, double value)
    {
        ClassifierRun run = new([], [], [new(4, 0.2), new(3, 0.4)], [.. Enumerable.Range(11, 6).Select(loss => new Score(loss, 0))]);
        Assert.That(ClassifierQuantity.Parse(quantity)!(run), Is.EqualTo(value));
        Assert.That(ClassifierQuantity.Parse(quantity.Replace(quantity[^1], '3'))!(run), Is.Null);
        Assert.That(ClassifierQuantity.Parse("running train loss"), Is.Null);
    }

    private static RecordedNumber Number(string printed) => new("final loss", "deep", printed, "stored");

    private static StudyResult Study(string id, params IReadOnlyList<RecordedNumber> numbers) => new() { Id = id, Title = "Nets", Recorded = numbers };
}
