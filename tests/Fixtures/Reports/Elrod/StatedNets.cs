using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-1, simulate a function: the three nets as stated alone, from fresh initial weights. Which one is best hangs on the seed, so the claims that compare them
/// take many seeds.
/// </summary>
/// <param name="function">The study of all arms: "elrod/1-1/sinc".</param>
/// <param name="formula">The function, for readers.</param>
/// <param name="data">The training points.</param>
/// <param name="converged">Loss below which a net has converged.</param>
public abstract class StatedNets(string function, string formula, Points data, double converged) : FunctionStudy(
    $"{function}-stated", $"{formula} on 500 points, three nets of 571 or 572 parameters as stated, 20,000 full-batch Adam steps")
{
    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var arms = Train(lab, Nets.Select(n => (n.Name, new Regression(n.Net, ReportsRecipe, data))));
        var measurements = Losses(lab, arms, [converged]);
        var title = $"Median final loss: {measurements.Medians(FinalLoss, Deep, Mid, Shallow)}";
        return new Findings(measurements, LossAndFits(title, data, arms)) { Notes = [$"The study of all arms is {function}."] };
    }
}

/// <summary>The first function: <see cref="Sinc"/>, with weight decay. Recorded by the report in one run: final losses 5.2e-5, 7.2e-5 and 6.1e-4.</summary>
public sealed class SincStated() : StatedNets("elrod/1-1/sinc", "sin(5πx)/(5πx)", Sinc.Data, StopLoss);

/// <summary>
/// The second function: <see cref="Sgn"/>, from a cold start. Recorded by the report in one run, of nets that had fitted the first function: final losses
/// 0.0007, 0.1005 and 0.1094.
/// </summary>
public sealed class SgnStated() : StatedNets("elrod/1-1/sgn", "sign(sin(5πx))", Sgn.Data, Sgn.Reached);
