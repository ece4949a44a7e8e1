namespace ScottPlot
{
    public interface IPalette
    {
        Color[] Colors { get; }
        string Name { get; }
        string Description { get; }

        /// <summary>Begins again after the last colour.</summary>
        Color GetColor(int index);
    }
}

namespace ScottPlot.Palettes
{
    public class Custom(Color[] colors, string name, string description) : IPalette
    {
        public Color[] Colors { get; } = colors;
        public string Name { get; } = name;
        public string Description { get; } = description;

        public Color GetColor(int index) => Colors[index % Colors.Length];
    }

    public class Category10() : Custom(
        Array.ConvertAll(
            ["1f77b4", "ff7f0e", "2ca02c", "d62728", "9467bd", "8c564b", "e377c2", "7f7f7f", "bcbd22", "17becf"],
            Color.FromHex),
        "Category 10",
        "Ten colours for categories, as in D3 and matplotlib");
}
