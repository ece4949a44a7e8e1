using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Decompositions put together again, and known spectra.</summary>
[TestFixture]
public class LinalgTests
{
    private static Tensor Drawn(int seed, params long[] shape) =>
        tensor(Reference.Uniform(seed, (int)shape.Aggregate((a, b) => a * b), -1, 1), shape);

    [Test]
    public void Eigenvalues_of_a_known_matrix_ascend()
    {
        using var scope = NewDisposeScope();
        var values = linalg.eigvalsh(tensor(new double[,] { { 2, 1 }, { 1, 2 } }));
        Assert.That(values.data<double>().ToArray(), Is.EqualTo(new double[] { 1, 3 }).Within(1e-12));
    }

    [Test]
    public void Eigh_svd_and_qr_rebuild_their_matrix()
    {
        using var scope = NewDisposeScope();
        var a = Drawn(1, 2, 4, 3);
        var symmetric = a.mT.matmul(a);
        var (values, vectors) = linalg.eigh(symmetric);
        var (u, s, vh) = linalg.svd(a, fullMatrices: false);
        var (q, r) = linalg.qr(a);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((vectors * values.unsqueeze(1)).matmul(vectors.mT).allclose(symmetric), Is.True);
            Assert.That((u * s.unsqueeze(1)).matmul(vh).allclose(a), Is.True);
            Assert.That(q.matmul(r).allclose(a), Is.True);
            Assert.That(linalg.svdvals(a).square().flip(1).allclose(values), Is.True);
            Assert.That(linalg.eigvalsh(symmetric).allclose(values), Is.True);
        }
    }

    [Test]
    public void Solve_inverse_and_determinant_agree()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (Drawn(2, 3, 3) + 2 * eye(3, dtype: float64), Drawn(3, 3, 2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(a.matmul(linalg.solve(a, b)).allclose(b), Is.True);
            Assert.That(linalg.inv(a).matmul(b).allclose(linalg.solve(a, b)), Is.True);
            Assert.That(linalg.pinv(a).allclose(linalg.inv(a)), Is.True);
            Assert.That((linalg.det(a) * linalg.det(linalg.inv(a))).ToDouble(), Is.EqualTo(1).Within(1e-12));
            Assert.That(linalg.matrix_rank(a).ToInt64(), Is.EqualTo(3));
            Assert.That(linalg.cholesky(a.matmul(a.mT)).square().sum(1).allclose(a.square().sum(1)), Is.True);
        }
    }

    [Test]
    public void Norms_are_their_sums()
    {
        using var scope = NewDisposeScope();
        var a = tensor(new double[,] { { 3, 0 }, { 0, 4 } });
        double[] norms =
        [
            linalg.norm(a).ToDouble(), linalg.norm(a, "nuc").ToDouble(), linalg.norm(a, 2).ToDouble(),
            linalg.norm(a, 1.0, [1])[1].ToDouble(),
            linalg.vector_norm(a, 1).ToDouble(), linalg.matrix_norm(a).ToDouble(),
        ];
        Assert.That(norms, Is.EqualTo(new double[] { 5, 7, 4, 4, 7, 5 }).Within(1e-12));
    }

    [Test]
    public void Eigenvalues_of_a_rotation_are_complex()
    {
        using var scope = NewDisposeScope();
        var values = linalg.eigvals(tensor(new double[,] { { 0, -1 }, { 1, 0 } }));
        Assert.That((values.dtype, values.abs().sum().ToDouble()), Is.EqualTo((ScalarType.ComplexFloat64, 2.0)));
    }
}
