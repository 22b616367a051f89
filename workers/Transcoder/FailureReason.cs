namespace StreamPlatform.Transcoder;

// Why an accepted source did not become a video after all.
internal sealed record FailureReason(string Code, string Sentence, bool Retryable)
{
    public static readonly FailureReason Damaged = new(
        "damaged-source", "A part of the file is damaged, so that it could not be turned into video. Export it again from your editor, or copy it again from the camera, and upload that.", Retryable: false);

    public static readonly FailureReason Internal = new(
        "processing-failed", "Processing did not succeed after several attempts. This is on our side; please try the upload again later.", Retryable: true);
}
