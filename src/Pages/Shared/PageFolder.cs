using Reproducibility.Results;

namespace Reproducibility.Pages;

/// <summary>The folder of a page and its figures.</summary>
internal static class PageFolder
{
    /// <summary>Begins a page: icon, style and script, and an empty folder of figures.</summary>
    /// <param name="folder">The page's folder; figures that an earlier page left there are removed.</param>
    /// <param name="script">Name of the page's script, by which its folder is known.</param>
    /// <returns>Folder of the figures.</returns>
    /// <exception cref="ResultException">There are figures that are not such a page's.</exception>
    public static string Begin(string folder, string script)
    {
        var figures = Path.Combine(folder, "figures");
        if (Directory.Exists(figures) && !File.Exists(Path.Combine(folder, script)))
            throw new ResultException($"{figures} is not of an earlier page, and a page removes what lies there. Name another folder.");
        foreach (var asset in new[] { "icon.svg", "style.css", script })
            WholeFile.Write(Path.Combine(folder, asset), Html.Asset(asset));
        if (Directory.Exists(figures))
            Directory.Delete(figures, recursive: true);
        return Directory.CreateDirectory(figures).FullName;
    }
}
