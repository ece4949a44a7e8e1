using Reproducibility.Bench.Images;
using Reproducibility.Bench.Lanes;

switch (args)
{
    case ["lanes"]:
        LaneBench.Run();
        return 0;
    case ["images"]:
        ImageBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- lanes|images");
        return 2;
}
