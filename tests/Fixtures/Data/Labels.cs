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

    /// <summary>Permutes the labels among the images, so that each label stays as frequent as it was.</summary>
    public static ImageSet Permuted(ImageSet images, Random random)
    {
        var labels = images.Labels.ToArray();
        random.Shuffle(labels);
        return images.WithLabels(labels);
    }
}
