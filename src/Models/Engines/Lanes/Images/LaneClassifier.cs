using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>An image net with one seed per lane, behind a face that does not show the vectors' width.</summary>
internal abstract class LaneClassifier : IDisposable
{
    /// <summary>Seeds trained together.</summary>
    public abstract int Lanes { get; }

    /// <summary>The most examples that pass together.</summary>
    public abstract int Block { get; }

    /// <summary>Sum of the cross-entropies since <see cref="Begin"/>: [lanes].</summary>
    public abstract double[] Losses { get; }

    /// <summary>Right answers since <see cref="Begin"/>: [lanes].</summary>
    public abstract int[] Hits { get; }

    /// <summary>A net with as many lanes as asked for.</summary>
    /// <param name="lanes">16, 8 or 4.</param>
    /// <param name="architecture">What it is.</param>
    /// <param name="optimizer">Its update rule.</param>
    /// <param name="dropout">Streams of dropout masks, one for each lane; empty where the net has none.</param>
    public static LaneClassifier Of(int lanes, Architecture architecture, Optimizer optimizer, IReadOnlyList<Random> dropout) => lanes switch
    {
        16 => new LaneClassifier<Lanes512, System.Runtime.Intrinsics.Vector512<float>>(architecture, optimizer, dropout),
        8 => new LaneClassifier<Lanes256, System.Runtime.Intrinsics.Vector256<float>>(architecture, optimizer, dropout),
        _ => new LaneClassifier<Lanes128, System.Runtime.Intrinsics.Vector128<float>>(architecture, optimizer, dropout),
    };

    /// <summary>Begins a batch: its loss and right answers.</summary>
    public abstract void Begin();

    /// <summary>Puts an example of the block into all lanes.</summary>
    /// <param name="example">Place in the block.</param>
    /// <param name="inputs">[lanes, channels * height * width or more].</param>
    /// <param name="classes">[lanes].</param>
    public abstract void Put(int example, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes);

    /// <summary>Adds the block's loss and right answers.</summary>
    /// <param name="examples">How many of the block.</param>
    public abstract void Evaluate(int examples);

    /// <summary>Adds the block's loss, right answers and gradients.</summary>
    /// <param name="examples">How many of the block.</param>
    /// <param name="batch">Examples of the whole batch, of whose mean loss the gradients are.</param>
    /// <param name="isFirst">Whether it is the batch's first block.</param>
    public abstract void Differentiate(int examples, int batch, bool isFirst);

    /// <summary>Moves the parameters along their gradients.</summary>
    /// <param name="rate">Learning rate.</param>
    public abstract void Update(double rate);

    /// <summary>Sets one lane's parameters from a row.</summary>
    public abstract void Load(int lane, ReadOnlySpan<float> row);

    /// <summary>One lane's parameters as a row.</summary>
    public abstract float[] Row(int lane);

    /// <summary>What a lane's optimizer keeps.</summary>
    public abstract OptimizerState State(int lane);

    /// <summary>Sets that; all lanes are at the same step.</summary>
    public abstract void Resume(int lane, OptimizerState state);

    /// <summary>One lane's gradients as a row.</summary>
    public abstract float[] GradientRow(int lane);

    /// <summary>L2 norms of the gradients: [lanes].</summary>
    public abstract float[] GradientNorms();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <inheritdoc/>
internal sealed unsafe class LaneClassifier<L, V> : LaneClassifier where L : ILanes<V> where V : unmanaged
{
    private readonly Memory memory = new();
    private readonly Slots<L, V> slots;
    private readonly Update<L, V> update;
    private readonly Planes<V> images;
    private readonly IReadOnlyList<Stage> stages;
    private readonly int[,] labels;
    private readonly CrossEntropyLoss<L, V> loss;

    /// <summary>Lays a net out in memory, all parameters 0.</summary>
    public LaneClassifier(Architecture architecture, Optimizer optimizer, IReadOnlyList<Random> dropout)
    {
        Block = LaneLayout.RoomOf(architecture.Parameters, architecture.Entries, most: 64);
        labels = new int[Block, Lanes];
        slots = new Slots<L, V>(architecture, memory);
        update = Update<L, V>.Of(optimizer, slots, memory);
        (stages, images, var answers) = new StageBuilder<L, V>(slots, Block, dropout, memory).Build(architecture);
        loss = new CrossEntropyLoss<L, V>(answers, labels);
    }

    public override int Lanes => sizeof(V) / sizeof(float);

    public override int Block { get; }

    public override double[] Losses => loss.Sums;

    public override int[] Hits => loss.Hits;

    public override void Begin() => loss.Begin();

    [MethodImpl(Jit.Loop)]
    public override void Put(int example, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        var (lanes, shape, stride) = (Lanes, images.Shape, inputs.Length / Lanes);
        for (var lane = 0; lane < lanes; lane++)
            labels[example, lane] = classes[lane];
        fixed (float* first = inputs)
        {
            var from = first;
            for (var c = 0; c < shape.Channels; c++)
            {
                for (var y = 0; y < shape.Height; y++)
                {
                    var row = (float*)images.At(example, c, y, 0);
                    for (var x = 0; x < shape.Width; x++, from++)
                    {
                        // A vector at a time, so that whole lines are written once; every width has lanes by the four.
                        var pixel = from;
                        for (var lane = lanes; lane > 0; lane -= 4, row += 4, pixel += 4 * stride)
                            (row[0], row[1], row[2], row[3]) = (pixel[0], pixel[stride], pixel[2 * stride], pixel[3 * stride]);
                    }
                }
            }
        }
    }

    public override void Evaluate(int examples)
    {
        Forward(examples, isTraining: false);
        loss.Add(examples, share: 1);
    }

    public override void Differentiate(int examples, int batch, bool isFirst)
    {
        Forward(examples, isTraining: true);
        loss.Add(examples, (float)(1.0 / batch));
        for (var i = stages.Count - 1; i >= 0; i--)
            stages[i].Backward(examples, isFirst);
    }

    public override void Update(double rate) => update.Step(rate);

    public override void Load(int lane, ReadOnlySpan<float> row) => slots.Load(lane, row);

    public override float[] Row(int lane) => slots.Copy(lane);

    public override OptimizerState State(int lane) => update.State(lane);

    public override void Resume(int lane, OptimizerState state) => update.Resume(lane, state);

    public override float[] GradientRow(int lane) => slots.CopyGradients(lane);

    public override float[] GradientNorms()
    {
        var norms = slots.GradientNorm();
        return new ReadOnlySpan<float>(&norms, Lanes).ToArray();
    }

    public override void Dispose() => memory.Dispose();

    private void Forward(int examples, bool isTraining)
    {
        foreach (var stage in stages)
            stage.Forward(examples, isTraining);
    }
}
