using System.Reflection;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public class RecordFormatTests
{
    /// <summary>All that the studies' trainings give.</summary>
    private static readonly Type[] Results =
    [
        typeof(Run), typeof(ClassifierRun), typeof(GaussNewtonRatio.Course),
        Nested(typeof(MinimalRatioStudy), "Place"), Nested(typeof(InterpolationStudy), "Sharp"), typeof(LineScores),
    ];

    private static readonly float StrangeNaN = BitConverter.Int32BitsToSingle(0x7F80_1234);

    [TestCaseSource(nameof(Results))]
    public void Every_result_comes_back_bit_by_bit(Type type)
    {
        Assert.That(RecordFormat.Knows(type));
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var tensors = RecordFormat.Write(Make(type, random));
            var back = RecordFormat.Read(type, TensorFile.Read(new TensorFile(new Dictionary<string, string>(), tensors).Write()).Tensors);
            var again = RecordFormat.Write(back);
            Assert.That(again.Keys, Is.EqualTo(tensors.Keys));
            foreach (var (name, tensor) in tensors)
                Assert.That((again[name].Type, again[name].Bytes), Is.EqualTo((tensor.Type, tensor.Bytes)));
        }
    }

    [Test]
    public void Numbers_stand_where_they_stood()
    {
        var run = new Run(7, 3, [1, float.NaN, StrangeNaN], [], [[1, 2], [3, -0f], [5, 6]], [float.NegativeInfinity])
        {
            State = new OptimizerState(3, [1e-45f], []),
        };
        var back = (Run)RecordFormat.Read(typeof(Run), RecordFormat.Write(run));
        Assert.That((back.Seed, back.Steps), Is.EqualTo((7, 3)));
        Assert.That(Bits(back.Loss), Is.EqualTo(Bits(run.Loss)));
        Assert.That(back.GradientNorm, Is.Empty);
        Assert.That(back.Snapshots.Select(Bits), Is.EqualTo(run.Snapshots.Select(Bits)));
        Assert.That(back.Parameters, Is.EqualTo(run.Parameters));
        Assert.That((back.State!.Steps, back.State.First[0], back.State.Second.Length), Is.EqualTo((3, 1e-45f, 0)));
    }

    [Test]
    public void What_is_not_there_stays_away() =>
        Assert.That(((Run)RecordFormat.Read(typeof(Run), RecordFormat.Write(new Run(1, 0, [], [], [], [])))).State, Is.Null);

    [Test]
    public void Scores_stand_in_columns()
    {
        var tensors = RecordFormat.Write(new ClassifierRun([new(1, 0.5), new(2, double.NaN)], [], [new(3, 1)], []));
        Assert.That(tensors.Keys, Is.SupersetOf(new[] { "Train.Loss", "Train.Accuracy", "Steps.Loss" }));
        var back = (ClassifierRun)RecordFormat.Read(typeof(ClassifierRun), tensors);
        Assert.That(back.Train, Is.EqualTo(new Score[] { new(1, 0.5), new(2, double.NaN) }));
        Assert.That((back.Test.Length, back.Running.Single()), Is.EqualTo((0, new Score(3, 1))));
    }

    [TestCase(typeof(double))]
    [TestCase(typeof(string))]
    [TestCase(typeof(float[]))]
    [TestCase(typeof((int, double)))]
    [TestCase(typeof(List<int>))]
    [TestCase(typeof(Named))]
    [TestCase(typeof(Open))]
    [TestCase(typeof(Hidden))]
    [TestCase(typeof(Listed))]
    public void Other_types_are_unknown(Type type) => Assert.That(RecordFormat.Knows(type), Is.False);

    [Test]
    public void Arrays_that_are_no_matrix_are_refused() =>
        Assert.That(() => RecordFormat.Write(new Run(1, 1, [], [], [[1], [1, 2]], [])), Throws.TypeOf<NotSupportedException>());

    [Test]
    public void Tensors_of_another_record_are_refused()
    {
        var tensors = RecordFormat.Write(new GaussNewtonRatio.Course([1], [2]));
        Assert.That(() => RecordFormat.Read(typeof(Widths), tensors), Throws.TypeOf<InvalidDataException>());
    }

    private static Type Nested(Type outer, string name) => outer.GetNestedType(name, BindingFlags.NonPublic | BindingFlags.Public)!;

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    /// <summary>A record of random bits, among which are infinities and NaNs of all kinds; now and then a record within is absent.</summary>
    private static object Make(Type type, Random random)
    {
        if (type == typeof(int))
            return random.Next();
        if (type == typeof(double))
            return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue) | (random.Next(4) == 0 ? 0x7FF0_0000_0000_0000 : 0));
        if (type == typeof(float))
            return BitConverter.Int32BitsToSingle(random.Next() | (random.Next(4) == 0 ? 0x7F80_0000 : 0));
        if (type == typeof(IReadOnlyList<float[]>))
            return Enumerable.Range(0, 3).Select(_ => new float[] { 1, StrangeNaN, (float)Make(typeof(float), random) }).ToList();
        if (type == typeof(float[][]))
            return new float[][] { [(float)Make(typeof(float), random)], [StrangeNaN] };
        if (type.IsArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, random.Next(4));
            for (var i = 0; i < array.Length; i++)
                array.SetValue(Make(type.GetElementType()!, random), i);
            return array;
        }

        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, random))]);
        foreach (var vector in type.GetProperties().Where(property => property.PropertyType.IsArray))
            vector.SetValue(made, Make(vector.PropertyType, random));
        return made is Run run && random.Next(2) == 0 ? run with { State = (OptimizerState)Make(typeof(OptimizerState), random) } : made;
    }

    private sealed record Named(string Name, double Value);

    private record Open(double Value);

    private sealed record Listed(IReadOnlyList<Named> Items);

    private sealed record Widths(int[] Ratios, double[] Losses);

    private sealed record Hidden(double Value)
    {
        private readonly double more = Value + 1;

        public double More => more;
    }
}
