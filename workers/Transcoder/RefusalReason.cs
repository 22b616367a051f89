using System.Globalization;

namespace StreamPlatform.Transcoder;

// Why a source cannot become a video: a stable code, and a sentence or two for its creator: what is wrong, and what helps.
internal sealed record RefusalReason(string Code, string Sentence)
{
    private const string Export = "Export it again from your editor, for example as MP4 with H.264, and upload that.";

    public static readonly RefusalReason EmptyFile = new("empty-file", "The file is empty. Check that it was saved completely, and upload it again.");

    public static readonly RefusalReason NotAVideo = new("not-a-video", "This is not a video file that we know. Upload the video itself, for example as MP4, MOV, MKV or WebM.");

    public static readonly RefusalReason UnsupportedContainer = new(
        "unsupported-container", "This file only points to other files, or is of a kind that we do not take. Upload the video itself, for example as MP4, MOV, MKV or WebM.");

    public static readonly RefusalReason MissingIndex = new(
        "truncated", "The file is incomplete: its index is missing, so that nothing of it can be played. It was cut off while it was recorded or copied. Copy it again, or let the recording device repair it, and upload that.");

    public static readonly RefusalReason NoVideoStream = new("no-video-stream", "The file holds no moving picture. If it is sound only, join it with a picture in a video editor first.");

    public static readonly RefusalReason StillPicture = new("still-picture", "This is a still picture, not a video. Upload a video; a poster can be chosen once it is there.");

    public static readonly RefusalReason Encrypted = new("encrypted", "The file is copy-protected, so that its picture cannot be read. Upload a version without protection.");

    public static readonly RefusalReason UnsupportedCodec = new("unsupported-codec", $"The picture is coded in a way that we cannot read. {Export}");

    public static readonly RefusalReason Undecodable = new("undecodable", $"The picture of this file cannot be decoded; it is probably damaged. {Export}");

    public static readonly RefusalReason TakesTooLong = new("unreadable", $"The file could not be read in reasonable time; it is probably damaged. {Export}");

    public static RefusalReason TooManyStreams(int limit) => new(
        "too-many-streams", string.Create(CultureInfo.InvariantCulture, $"The file holds more than {limit} streams. Export it with one picture and one sound, and upload that."));

    public static RefusalReason TooLong(TimeSpan limit) => new(
        "too-long", string.Create(CultureInfo.InvariantCulture, $"The video is longer than {limit.TotalHours:0.#} hours. Cut it into parts and upload them one by one."));

    public static RefusalReason TooLarge(int side) => new(
        "too-large", string.Create(CultureInfo.InvariantCulture, $"The picture is larger than we take: {side} pixels on a side and 36 million in all. Export it smaller, and upload that."));
}
