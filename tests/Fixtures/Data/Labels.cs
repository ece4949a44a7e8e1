namespace Reproducibility.Fixtures.Data;

/// <summary>Labels other than the true ones.</summary>
public static class Labels
{
    /// <summary>Replaces each label by an independent uniform one, so that a share 1 / classes stays right.</summary>
    public static ImageSet Random(ImageSet images, Random random)
    {
        var labels = new byte[images.Count];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = (byte)random.Next(images.Classes);
        return images.WithLabels(labels);
    }
}
