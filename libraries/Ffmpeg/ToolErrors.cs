using System.Text;

namespace StreamPlatform.Ffmpeg;

// What a tool writes to its standard error: the end of it is kept, the complaints about the source are counted.
internal sealed class ToolErrors
{
    private const int Kept = 4000;

    private static readonly string[] Unreachable = ["Server returned", "Connection ", "timed out", "HTTP error", "Network is unreachable"];

    private readonly StringBuilder _tail = new();

    // Data that is wrong wherever a decoder begins; of references before its start a sought one complains in other words.
    public int Damages { get; private set; }

    public int Corruptions { get; private set; }

    // The storage, not the source, is at fault: ffmpeg takes what it could not read for the end, and ends in good order.
    public bool TellOfALostSource { get; private set; }

    public void Add(string line)
    {
        if (line.Contains("Will reconnect at", StringComparison.Ordinal))
        {
            TellOfALostSource |= line.Contains(SourceInput.LastAttempt, StringComparison.Ordinal);
            return;
        }

        // only those of the protocol are asked for
        if (line.Contains("[warning] ", StringComparison.Ordinal))
        {
            return;
        }

        TellOfALostSource |= Array.Exists(Unreachable, words => line.Contains(words, StringComparison.OrdinalIgnoreCase));
        var corrupt = line.Contains("error while decoding MB", StringComparison.Ordinal);
        Corruptions += corrupt ? 1 : 0;
        Damages += corrupt || line.Contains("Error while decoding stream", StringComparison.Ordinal) ? 1 : 0;
        _tail.Append(line.AsSpan(0, Math.Min(line.Length, Kept))).Append('\n');
        if (_tail.Length > 2 * Kept)
        {
            _tail.Remove(0, _tail.Length - Kept);
        }
    }

    public override string ToString() => Redaction.Redact((_tail.Length > Kept ? _tail.ToString(_tail.Length - Kept, Kept) : _tail.ToString()).Trim());
}
