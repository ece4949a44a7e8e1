using Reproducibility.Results;

namespace Reproducibility.Tests.Results;

public class ResultJsonTests
{
    [Test]
    public void Values_that_were_not_reached_and_hostile_texts_survive()
    {
        var claim = Runs.Claim("r/1-1/s/c") with { Statement = "<script>alert(\"1\")</script> '&' " + new string('x', 2000) };
        var read = ResultJson.Read(ResultJson.Write(Runs.Of(claim))).Claims[0];
        Assert.That(read.Statement, Is.EqualTo(claim.Statement));
        Assert.That(read.Values[1].Values, Is.EqualTo(new[] { 1, 2, double.PositiveInfinity }));
        Assert.That(read.Test!.Effect!.Upper, Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void A_later_schema_is_refused() =>
        Assert.That(() => ResultJson.Read(ResultJson.Write(Runs.Of() with { Schema = 99 })), Throws.TypeOf<ResultException>().With.Message.Contains("99"));

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"claims":[{"outcome":"perhaps"}]}""")]
    public void What_is_no_result_is_refused(string json) => Assert.That(() => ResultJson.Read(json), Throws.TypeOf<ResultException>());
}
