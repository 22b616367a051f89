using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Thumbnails;

internal static class ThumbnailsProblems
{
    public static readonly ProblemType LengthRequired = new("length-required", StatusCodes.Status411LengthRequired, "A picture is sent with its length");
    public static readonly ProblemType PictureTooLarge = new("picture-too-large", StatusCodes.Status413PayloadTooLarge, "The picture is too large");
    public static readonly ProblemType WrongPictureType = new("wrong-picture-type", StatusCodes.Status415UnsupportedMediaType, "A poster is a JPEG, a PNG or a WebP");
    public static readonly ProblemType NotAPicture = new("not-a-picture", StatusCodes.Status422UnprocessableEntity, "The file is not a picture that can be read");
    public static readonly ProblemType PictureSize = new("picture-size", StatusCodes.Status422UnprocessableEntity, "The picture does not have the right size");
    public static readonly ProblemType Busy = new("thumbnails-busy", StatusCodes.Status503ServiceUnavailable, "Too many pictures are being drawn right now");
}
