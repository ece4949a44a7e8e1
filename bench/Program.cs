using System.Globalization;
using Reproducibility.Bench;
using Reproducibility.Bench.Images;
using Reproducibility.Bench.Kills;
using Reproducibility.Bench.Lanes;
using Reproducibility.Bench.Paper;
using Reproducibility.Bench.Processes;

switch (args)
{
    case ["lanes"]:
        LaneBench.Run();
        return 0;
    case ["subnormals"]:
        SubnormalBench.Run();
        return 0;
    case ["images"]:
        ImageBench.Run();
        return 0;
    case ["paper"]:
        PaperBench.Run();
        return 0;
    case [PaperBench.Here]:
        PaperBench.Measure();
        return 0;
    case ["pairs"]:
        Pairs.Run();
        return 0;
    case ["kills", var number, .. var claims] when int.TryParse(number, out var kills) && kills > 0:
        return new KillBench(claims.Length == 0 ? new Trainings() : new Reproduce(claims)).Run(kills);
    case [Trainings.Word, var folder]:
        return Trainings.Train(folder);
    case ["processes"]:
        ProcessBench.Run();
        return 0;
    case [ProcessBench.Worker, var what, var first, var count]:
        return ProcessBench.Train(what, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- lanes|subnormals|images|paper|pairs|processes|kills NUMBER [CLAIMS]");
        return 2;
}
