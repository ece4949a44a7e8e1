using System.Runtime.Intrinsics;
using Bogus;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Units.Lanes;

using V = Vector128<float>;

public class ProductTests
{
    /// <summary>Every tile and edge: an entry is the chain of multiply-adds over k from its initial value, bit for bit.</summary>
    [Test]
    public void Entries_are_sums_in_order([Values(0, 1, 2, 5)] int k, [Values] bool isTransposed, [Values] bool isFar)
    {
        for (var m = 1; m <= 13; m++)
        {
            for (var n = 1; n <= 9; n++)
                Check(m, n, k, isTransposed, isFar ? new Product<Lanes128, V, Far<V>>(0) : new Product<Lanes128, V, Plain<V>>(0));
        }
    }

    private static unsafe void Check(int m, int n, int k, bool isTransposed, Product<V> product)
    {
        using var memory = new Memory();
        var random = new Randomizer(m * 100 + n * 10 + k);
        V* a = Random(m * k + 1), b = Random(k * n + 1), c = Random(m * n);
        var left = isTransposed ? new Matrix<V>(a, 1, m) : new Matrix<V>(a, k, 1);
        var right = isTransposed ? new Matrix<V>(b, 1, k) : new Matrix<V>(b, n, 1);
        var sum = new Matrix<V>(c, n, 1);
        var expected = new V[m, n];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                expected[i, j] = *(V*)sum.At(i, j);
                for (var p = 0; p < k; p++)
                    expected[i, j] = Vector128.FusedMultiplyAdd(*(V*)left.At(i, p), *(V*)right.At(p, j), expected[i, j]);
            }
        }

        product.Run(m, n, k, left, right, sum, sum);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
                Assert.That(*(V*)sum.At(i, j), Is.EqualTo(expected[i, j]), $"{m} x {n} over {k}: entry {i}, {j}");
        }

        V* Random(int count)
        {
            var numbers = memory.Allocate<V>(count);
            for (var i = 0; i < count * 4; i++)
                ((float*)numbers)[i] = random.Float(-1, 1);
            return numbers;
        }
    }
}
