using Reproducibility.Fixtures.Reports.Elrod;

namespace Reproducibility.Units.Reports;

public class ElrodFunctionsTests
{
    [Test]
    public void The_codes_rule_stops_a_run_that_begins_at_its_end() =>
        Assert.That(ElrodFunctions.CodesStop([.. Enumerable.Repeat(5e-4f, 20)]), Is.EqualTo(7));

    [Test]
    public void It_stops_a_run_that_comes_back_to_its_first_loss() =>
        Assert.That(ElrodFunctions.CodesStop([5e-4f, 0.3f, 0.1f, 0.01f, 8e-4f, 6e-4f, 6e-4f, 5.05e-4f, 5.04e-4f, 5.03e-4f, 5e-4f]), Is.EqualTo(10));

    [Test]
    public void It_stops_no_run_that_has_learnt_something() =>
        Assert.That(ElrodFunctions.CodesStop([0.1f, .. Enumerable.Repeat(5e-4f, 20)]), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void It_stops_no_run_above_its_loss() =>
        Assert.That(ElrodFunctions.CodesStop([.. Enumerable.Repeat(0.001f, 20)]), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void A_hidden_unit_is_dead_where_nothing_of_it_is_left() =>
        Assert.That(ElrodFunctions.DeadUnits([1e-7f, -1e-7f, 0.5f, 0, 0, 0.5f, -1e-38f, 0.5f, 0, 0]), Is.EqualTo(1));
}
