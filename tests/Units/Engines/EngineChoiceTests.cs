using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Engines;

public class EngineChoiceTests
{
    [Test]
    public void SmallClassifiersTrainInLanesOnACpu()
    {
        Assert.That(InLanes(MajumderNets.Family[0]));
        Assert.That(InLanes(ElrodNets.Flat(Tier.Quick)));
        Assert.That(InLanes(MajumderNets.Cifar7));
        Assert.That(InLanes(ElrodNets.Flatness));
        Assert.That(InLanes(ElrodNets.Wide(2000)), Is.False, "too many parameters");
    }

    [Test]
    public void TheSettingOverridesWhereTheEngineCanFollow()
    {
        Assert.That(InLanes(MajumderNets.Family[0], "torch"), Is.False);
        Assert.That(InLanes(ElrodNets.Wide(2000), "lanes"));
        Assert.That(InLanes(new Architecture(new Shape(1, 3, 3), [new Conv(1, 2, 3), new Flatten(), new Dense(2, 10)]), "lanes"), Is.False, "no pooling");
    }

    [Test]
    public void SmallNetsOnPointsTrainInLanes()
    {
        Assert.That(new EngineChoice(torch.CPU).For(On(ElrodNets.Deep)), Is.InstanceOf<LaneEngine>());
        Assert.That(new EngineChoice(torch.CPU, "torch").For(On(ElrodNets.Deep)), Is.InstanceOf<TorchEngine>());
    }

    [Test]
    public void WhatOnlyTheLanesKnowTrainsInThemOnAnyDevice()
    {
        var regression = On(ElrodNets.Deep);
        foreach (var special in new[]
        {
            regression with { NormFactor = 1 },
            regression with { Recording = new() { State = true } },
        })
        {
            Assert.That(new EngineChoice(torch.CPU, "torch").For(special), Is.InstanceOf<LaneEngine>());
            Assert.That(new EngineChoice(new torch.Device("cuda")).For(special), Is.InstanceOf<LaneEngine>());
        }

        Assert.That(new EngineChoice(new torch.Device("cuda")).For(regression), Is.InstanceOf<TorchEngine>());
    }

    [Test]
    public void AnUnknownDeviceIsAnErrorThatSaysWhatToDo()
    {
        if (torch.cuda.is_available())
            Assert.Ignore("This machine has a CUDA device.");
        Assert.That(() => Devices.Open("cuda"), Throws.TypeOf<SettingException>().With.Message.Contains("no CUDA device"));
    }

    private static Regression On(Architecture net) => new(net, new Recipe(new Adam(1e-3), 1), Points.Grid(x => x, 0, 1, 3));

    private static bool InLanes(Architecture net, string? setting = null) => new EngineChoice(torch.CPU, setting).ScoresInLanes(net);
}
