namespace Reproducibility.Fixtures.Data;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream : Stream
{
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[512];
    private readonly int filled;
    private int position;

    public PeekStream(Stream stream)
    {
        this.stream = stream;
        filled = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes: 512, or all where there are fewer.</summary>
    public ReadOnlySpan<byte> Head => buffer.AsSpan(0, filled);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> destination)
    {
        if (position == filled)
            return stream.Read(destination);
        var count = Math.Min(destination.Length, filled - position);
        buffer.AsSpan(position, count).CopyTo(destination);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
