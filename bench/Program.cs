using Reproducibility.Bench.Images;
using Reproducibility.Bench.Kills;
using Reproducibility.Bench.Lanes;

switch (args)
{
    case ["lanes"]:
        LaneBench.Run();
        return 0;
    case ["images"]:
        ImageBench.Run();
        return 0;
    case ["kills", var number] when int.TryParse(number, out var kills) && kills > 0:
        return KillBench.Run(kills);
    case [KillBench.Victim, var folder]:
        return KillBench.Train(folder);
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- lanes|images|kills NUMBER");
        return 2;
}
