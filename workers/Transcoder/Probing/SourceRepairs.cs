using System.Globalization;
using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Transcoder.Probing;

// What is done to sources that are not as they should be: a stable code, and a sentence for the creator.
internal static class SourceRepairs
{
    public static readonly SourceRepair Deinterlaced = new("deinterlaced", "The picture was interlaced; it was turned into whole pictures.");

    public static readonly SourceRepair ToneMapped = new("tone-mapped", "The picture was high dynamic range; its colours were mapped to the range that every screen shows.");

    public static readonly SourceRepair MixedToStereo = new("mixed-to-stereo", "The sound had more than two channels; it was mixed to stereo.");

    public static readonly SourceRepair OneOfManySounds = new("one-of-many-sounds", "The file has several sound tracks; only the main one is heard.");

    public static readonly SourceRepair OneOfManyPictures = new("one-of-many-pictures", "The file has several video tracks; only the main one is shown.");

    public static readonly SourceRepair SoundLeftOut = new("sound-left-out", "The sound could not be decoded; the video is silent.");

    public static readonly SourceRepair ClockMended = new("clock-mended", "The times in the file jump; its parts were put one after the other.");

    public static readonly SourceRepair ClockMade = new("clock-made", "The file does not say when its pictures are shown; they follow each other at the rate that it declares.");

    public static readonly SourceRepair DurationCorrected = new("duration-corrected", "The file states a wrong length; the video is as long as what is in it.");

    public static readonly SourceRepair SoundDamaged = new("sound-damaged", "Parts of the sound are damaged; they are silent or garbled.");

    public static readonly SourceRepair RestLeftOut = new("rest-left-out", "More is joined on behind the video in this file; that was left out.");

    public static SourceRepair ConstantRate(Media.FrameRate rate) => new(
        "constant-rate", string.Create(CultureInfo.InvariantCulture, $"The number of pictures a second varied; it is {rate.FramesPerSecond:0.##} throughout now."));

    public static SourceRepair FewerPictures(Media.FrameRate rate) => new(
        "fewer-pictures", string.Create(CultureInfo.InvariantCulture, $"The file has more pictures a second than screens show; {rate.FramesPerSecond:0.##} of them are kept."));

    public static SourceRepair PictureHeld(TimeSpan length) => new(
        "picture-held", string.Create(CultureInfo.InvariantCulture, $"The sound is {length.TotalSeconds:0.#} s longer than the picture; a picture stands meanwhile."));

    public static SourceRepair SoundCut(TimeSpan length) => new(
        "sound-cut", string.Create(CultureInfo.InvariantCulture, $"The sound goes on for long after the last picture; its last {length.TotalSeconds:0.#} s were left out."));

    public static SourceRepair PartDamaged(TimeSpan from, TimeSpan to) => new(
        "part-damaged", string.Create(CultureInfo.InvariantCulture, $"A part of the file is damaged, between {from:h\\:mm\\:ss} and {to:h\\:mm\\:ss}; what can be shown of it is shown."));
}
