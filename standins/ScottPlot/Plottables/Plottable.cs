using ScottPlot.Rendering;

namespace ScottPlot
{
    /// <summary>Anything drawn in the data area.</summary>
    public interface IPlottable
    {
        bool IsVisible { get; set; }
        IEnumerable<LegendItem> LegendItems { get; }
        AxisLimits GetAxisLimits();
        void Render(RenderPack rp);
    }
}

namespace ScottPlot.Plottables
{
    /// <summary>What plottables with a legend text share. The real package repeats these members per class.</summary>
    public abstract class Plottable : IPlottable
    {
        public bool IsVisible { get; set; } = true;
        public string LegendText { get; set; } = string.Empty;
        public IEnumerable<LegendItem> LegendItems => [LegendSymbol(LegendText)];

        public abstract AxisLimits GetAxisLimits();
        public abstract void Render(RenderPack rp);
        internal abstract LegendItem LegendSymbol(string text);
    }

    /// <summary>A plottable with a line.</summary>
    public abstract class LinePlottable : Plottable
    {
        public LineStyle LineStyle { get; set; } = new(1);
        public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }
        public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }
        public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

        internal override LegendItem LegendSymbol(string text) => new() { LabelText = text, LineStyle = LineStyle };
    }

    /// <summary>A plottable with markers.</summary>
    public abstract class MarkerPlottable : Plottable
    {
        public MarkerStyle MarkerStyle { get; set; } = new(MarkerShape.FilledCircle, 5);
        public MarkerShape MarkerShape { get => MarkerStyle.Shape; set => MarkerStyle.Shape = value; }
        public float MarkerSize { get => MarkerStyle.Size; set => MarkerStyle.Size = value; }
        public Color MarkerFillColor { get => MarkerStyle.FillColor; set => MarkerStyle.FillColor = value; }
        public Color MarkerLineColor { get => MarkerStyle.LineColor; set => MarkerStyle.LineColor = value; }
        public float MarkerLineWidth { get => MarkerStyle.LineWidth; set => MarkerStyle.LineWidth = value; }

        public Color MarkerColor
        {
            get => MarkerFillColor;
            set => (MarkerFillColor, MarkerLineColor) = (value, value);
        }

        internal override LegendItem LegendSymbol(string text) => new() { LabelText = text, MarkerStyle = MarkerStyle };
    }

    /// <summary>A plottable with a line and markers.</summary>
    public abstract class LineMarkerPlottable : MarkerPlottable
    {
        public LineStyle LineStyle { get; set; } = new(1);
        public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }
        public LinePattern LinePattern { get => LineStyle.Pattern; set => LineStyle.Pattern = value; }
        public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }

        /// <summary>Of the line and the markers.</summary>
        public Color Color
        {
            get => LineColor;
            set => (LineColor, MarkerColor) = (value, value);
        }

        internal override LegendItem LegendSymbol(string text) =>
            new() { LabelText = text, LineStyle = LineStyle, MarkerStyle = MarkerStyle };
    }
}
