namespace Reproducibility.Fixtures.Reports;

/// <summary>The functions that the reports fit.</summary>
public static class Targets
{
    /// <summary>sin(5 pi x) / (5 pi x), 1 at x = 0.</summary>
    public static double Sinc(double x) => x == 0 ? 1 : Math.Sin(5 * Math.PI * x) / (5 * Math.PI * x);

    /// <summary>sign(sin(5 pi x)).</summary>
    public static double Sgn(double x) => Math.Sign(Math.Sin(5 * Math.PI * x));

    /// <summary>sin(5 pi x).</summary>
    public static double Sine(double x) => Math.Sin(5 * Math.PI * x);

    /// <summary>Logistic function.</summary>
    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>2 x cos(x) + 2.</summary>
    public static double Wave(double x) => 2 * x * Math.Cos(x) + 2;
}
