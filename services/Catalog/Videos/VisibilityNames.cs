using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Videos;

// Read from text by hand, so that a wrong word is an error of its field.
internal static class VisibilityNames
{
    public static VideoVisibility? Parse(string? name) => name switch
    {
        "public" => VideoVisibility.Public,
        "unlisted" => VideoVisibility.Unlisted,
        "private" => VideoVisibility.Private,
        _ => null,
    };
}
