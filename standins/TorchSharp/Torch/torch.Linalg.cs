namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra, over batches of matrices.</summary>
    public static class linalg
    {
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Aten.Call("linalg_eigvalsh", input, UPLO.ToString());

        /// <returns>Eigenvalues in ascending order, and eigenvectors as columns.</returns>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Aten.Pair("linalg_eigh", input, UPLO.ToString());

        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) =>
            Aten.Triple("linalg_svd", input, fullMatrices);
    }
}
