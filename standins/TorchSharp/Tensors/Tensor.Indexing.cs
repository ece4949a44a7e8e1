namespace TorchSharp;

public static partial class torch
{
    /// <summary>Indexing as in NumPy: numbers and ranges give views; masks and index tensors gather.</summary>
    public partial class Tensor
    {
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[params long[] indices]
        {
            get => index([.. indices.Select(TensorIndex (i) => i)]);
            set => index_put_(value, [.. indices.Select(TensorIndex (i) => i)]);
        }

        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, (TensorIndex[])[i1]);
        }

        public Tensor this[long i1, long i2]
        {
            get => index((TensorIndex[])[i1, i2]);
            set => index_put_(value, (TensorIndex[])[i1, i2]);
        }

        public Tensor this[long i1, long i2, long i3]
        {
            get => index((TensorIndex[])[i1, i2, i3]);
            set => index_put_(value, (TensorIndex[])[i1, i2, i3]);
        }

        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index((TensorIndex[])[i1, i2, i3, i4]);
            set => index_put_(value, (TensorIndex[])[i1, i2, i3, i4]);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            var (view, gathered) = Viewed(indices);
            if (gathered is null) return ReferenceEquals(view, this) ? alias() : view;
            var result = Aten.Call("index.Tensor", view, gathered);
            if (!ReferenceEquals(view, this)) view.Dispose();
            return result;
        }

        public Tensor index(params Tensor[] indices) => Aten.Call("index.Tensor", this, indices);

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var (view, gathered) = Viewed(indices);
            if (gathered is not null) Aten.Do("index_put_", view, gathered, value, accumulate);
            else if (accumulate) view.add_(value);
            else view.copy_(value);
            if (!ReferenceEquals(view, this)) view.Dispose();
            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            Aten.InPlace("index_put_", this, indices, value, accumulate);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => index_put_((Tensor)value, indices, false);

        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_((Tensor)value, indices, false);

        /// <summary>The view that the numbers and ranges give, and the tensors (one place per dimension of the view) that still have to
        /// gather from it.</summary>
        private (Tensor View, Tensor?[]? Gathered) Viewed(TensorIndex[] indices)
        {
            var view = this;
            List<Tensor?>? gathered = null;
            var taken = indices.Sum(i => i.kind switch
            {
                TensorIndex.Kind.None or TensorIndex.Kind.Ellipsis or TensorIndex.Kind.Bool => 0,
                TensorIndex.Kind.Tensor when i.tensor!.dtype is ScalarType.Bool or ScalarType.Byte => i.tensor.Dimensions,
                _ => 1,
            });
            var dim = 0;
            var covered = 0;
            foreach (var index in indices)
            {
                switch (index.kind)
                {
                    case TensorIndex.Kind.Single:
                        Step(view.select(dim, index.start ?? 0));
                        break;
                    case TensorIndex.Kind.Slice:
                        Step(Aten.Call("slice.Tensor", view, dim, index.start, index.stop, index.step ?? 1));
                        dim++;
                        break;
                    case TensorIndex.Kind.Colon:
                        dim++;
                        break;
                    case TensorIndex.Kind.None:
                        Step(view.unsqueeze(dim++));
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        dim += (int)(Dimensions - taken);
                        break;
                    case TensorIndex.Kind.Bool:
                        Step(view.unsqueeze(dim));
                        Gather(tensor([index.start == 1], device: device));
                        break;
                    case TensorIndex.Kind.Tensor:
                        Gather(index.tensor!);
                        break;
                }
            }
            return (view, gathered?.ToArray());

            void Step(Tensor next)
            {
                if (!ReferenceEquals(view, this)) view.Dispose();
                view = next;
            }

            void Gather(Tensor by)
            {
                gathered ??= [];
                for (; covered < dim; covered++) gathered.Add(null);
                gathered.Add(by);
                covered = dim += by.dtype is ScalarType.Bool or ScalarType.Byte ? (int)by.Dimensions : 1;
            }
        }
    }
}
