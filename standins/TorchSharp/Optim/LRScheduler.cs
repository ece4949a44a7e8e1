namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates that change from epoch to epoch.</summary>
        public static class lr_scheduler
        {
            /// <summary>Multiplies the rate by gamma every <paramref name="step_size"/> epochs.</summary>
            public static LRScheduler StepLR(
                Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, (epoch, rate, _) => epoch > 0 && epoch % step_size == 0 ? rate * gamma : rate, last_epoch);

            /// <summary>Multiplies the rate by gamma at each milestone.</summary>
            public static LRScheduler MultiStepLR(
                Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, (epoch, rate, _) => rate * Math.Pow(gamma, milestones.Count(m => m == epoch)), last_epoch);

            /// <summary>Multiplies the rate by gamma every epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, (epoch, rate, _) => epoch > 0 ? rate * gamma : rate, last_epoch);

            /// <summary>Sets the rate to the initial one times a factor of the epoch.</summary>
            public static LRScheduler LambdaLR(
                Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, (epoch, _, initial) => initial * lr_lambda(epoch), last_epoch);

            /// <summary>A schedule of one rule: (epoch, current rate, initial rate) to the next rate.</summary>
            public class LRScheduler
            {
                private readonly Optimizer optimizer;
                private readonly Func<int, double, double, double> next;
                private int epoch;

                internal LRScheduler(Optimizer optimizer, Func<int, double, double, double> next, int lastEpoch)
                {
                    (this.optimizer, this.next) = (optimizer, next);
                    Enter(lastEpoch + 1);
                }

                public virtual void step() => Enter(epoch + 1);

                public virtual void step(int? epoch) => Enter(epoch ?? this.epoch + 1);

                private void Enter(int epoch)
                {
                    this.epoch = epoch;
                    foreach (var group in optimizer.ParamGroups)
                        group.LearningRate = next(this.epoch, group.LearningRate, group.InitialLearningRate);
                }

                public IEnumerable<double> get_last_lr() => optimizer.ParamGroups.Select(g => g.LearningRate);
            }
        }
    }
}
