namespace StreamPlatform.Media;

/// <summary>
/// Takes AAC frames out of an ADTS stream while its bytes still come (ISO/IEC 13818-7, 6.2).
/// <code>
/// | sync: 12 | 0 | layer: 2 | no CRC: 1 | profile: 2 | rate index: 4 | 0 | channels: 3 | 0: 4 | frame length: 13 | fullness: 11 | blocks - 1: 2 | [CRC: 16] | frame
/// </code>
/// </summary>
public sealed class AdtsSplitter
{
    private const int HeaderLength = 7;
    private readonly Queue<byte[]> _frames = new();
    private byte[] _rest = [];

    /// <summary>What the first header said; null until it came.</summary>
    public AacConfiguration? Configuration { get; private set; }

    /// <summary>Takes the next bytes of the stream, however they were cut.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        byte[] all = [.. _rest, .. bytes];
        var position = 0;
        while (TakeFrame(all.AsSpan(position), out var length))
        {
            position += length;
        }

        _rest = all[position..];
    }

    /// <summary>The next complete frame without its header, if one has come.</summary>
    public bool TryTake(out byte[] frame)
    {
        var taken = _frames.TryDequeue(out var next);
        frame = next ?? [];
        return taken;
    }

    /// <summary>Throws when the stream ended inside a frame: its writer died.</summary>
    public void Complete()
    {
        if (_rest.Length > 0)
        {
            throw new BoxException("The stream ends in the middle of an AAC frame.");
        }
    }

    private bool TakeFrame(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < HeaderLength)
        {
            return false;
        }

        if (bytes[0] != 0xFF || (bytes[1] & 0xF6) != 0xF0)
        {
            throw new BoxException("No ADTS header where a frame should begin.");
        }

        length = ((bytes[3] & 3) << 11) | (bytes[4] << 3) | (bytes[5] >> 5);
        var header = (bytes[1] & 1) == 1 ? HeaderLength : HeaderLength + 2;
        if (length < header)
        {
            throw new BoxException($"An ADTS frame claims a length of {length}.");
        }

        if (bytes.Length < length)
        {
            return false;
        }

        Hold(new AacConfiguration((bytes[2] >> 6) + 1, (bytes[2] >> 2) & 0xF, ((bytes[2] & 1) << 2) | (bytes[3] >> 6)));
        _frames.Enqueue(bytes[header..length].ToArray());
        return true;
    }

    private void Hold(AacConfiguration configuration)
    {
        if (!AacConfiguration.IsKnownRate(configuration.SampleRateIndex) || (Configuration is { } first && first != configuration))
        {
            throw new BoxException($"{configuration} in the middle of {Configuration}.");
        }

        Configuration = configuration;
    }
}
