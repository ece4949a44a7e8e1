using Reproducibility.Bench.Lanes;

if (args is not ["lanes"])
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- lanes");
    return 2;
}

LaneBench.Run();
return 0;
