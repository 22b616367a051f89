using System.Globalization;

namespace StreamPlatform.Transcoder.Probing;

// Pictures that ffmpeg decoded and listed by their hashes: "0,         13,         13,        1,    86400, 0x5327c9d8".
internal sealed class PictureList
{
    private readonly List<string> _first = [];

    public long Count { get; private set; }

    public long FirstNumber { get; private set; }

    public long LastNumber { get; private set; }

    // Numbers and hashes of the first few: two lists are the same pictures at the same times if these are equal.
    public IReadOnlyList<string> First => _first;

    public void Add(string line)
    {
        var fields = line.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length < 6 || !long.TryParse(fields[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }

        FirstNumber = Count == 0 ? number : FirstNumber;
        LastNumber = number;
        Count++;
        if (Count <= ProbeCommand.PicturesCompared)
        {
            _first.Add($"{number} {fields[5]}");
        }
    }
}
