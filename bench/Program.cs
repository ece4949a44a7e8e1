using Reproducibility.Bench.Lanes;

switch (args)
{
    case ["lanes", ..]:
        LaneBench.Run(args is [_, "--without-torch"]);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- lanes [--without-torch]");
        return 2;
}
