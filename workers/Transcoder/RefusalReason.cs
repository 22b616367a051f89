using System.Globalization;

namespace StreamPlatform.Transcoder;

// Why a source cannot become a video: a stable code, and one sentence for its creator.
internal sealed record RefusalReason(string Code, string Sentence)
{
    public static readonly RefusalReason EmptyFile = new("empty-file", "The file is empty.");

    public static readonly RefusalReason NotAVideo = new("not-a-video", "This is not a video file that we know.");

    public static readonly RefusalReason UnsupportedContainer = new(
        "unsupported-container", "This file only points to other files, or is of a kind that we do not take. Upload the video itself, for example as MP4, MOV, MKV or WebM.");

    public static readonly RefusalReason MissingIndex = new(
        "truncated", "The file is incomplete: its index is missing. It was probably cut off while it was recorded or copied.");

    public static readonly RefusalReason NoVideoStream = new("no-video-stream", "The file holds no moving picture.");

    public static readonly RefusalReason Undecodable = new("undecodable", "The picture of this file cannot be decoded.");

    public static readonly RefusalReason TooManyStreams = new("too-many-streams", "The file holds more streams than we take.");

    public static readonly RefusalReason TakesTooLong = new("unreadable", "The file could not be read in reasonable time; it is probably damaged.");

    public static RefusalReason Truncated(TimeSpan holds, TimeSpan declared) => new(
        "truncated",
        string.Create(CultureInfo.InvariantCulture, $"The file is incomplete: it holds {holds.TotalSeconds:0.#} of {declared.TotalSeconds:0.#} seconds."));

    public static RefusalReason TooLong(TimeSpan limit) => new(
        "too-long", string.Create(CultureInfo.InvariantCulture, $"The video is longer than {limit.TotalHours:0.#} hours."));

    public static RefusalReason TooLarge(int side) => new(
        "too-large", string.Create(CultureInfo.InvariantCulture, $"The picture is larger than {side} pixels on a side, or has no size at all."));
}
