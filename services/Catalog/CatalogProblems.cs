using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog;

internal static class CatalogProblems
{
    public static readonly ProblemType VideoNotFound = new("video-not-found", StatusCodes.Status404NotFound, "There is no such video");
    public static readonly ProblemType ChannelNotFound = new("channel-not-found", StatusCodes.Status404NotFound, "There is no such channel");
    public static readonly ProblemType ChannelRequired = new("channel-required", StatusCodes.Status409Conflict, "You need a channel first");
    public static readonly ProblemType HandleTaken = new("handle-taken", StatusCodes.Status409Conflict, "The handle belongs to another channel");
    public static readonly ProblemType VideoEdited = new("video-edited", StatusCodes.Status412PreconditionFailed, "The video was edited meanwhile");
    public static readonly ProblemType NothingToRetry = new("nothing-to-retry", StatusCodes.Status409Conflict, "Nothing has failed that could be tried again");
    public static readonly ProblemType NothingToCancel = new("nothing-to-cancel", StatusCodes.Status409Conflict, "Nothing is being processed that could be cancelled");
    public static readonly ProblemType NothingToAccept = new("nothing-to-accept", StatusCodes.Status409Conflict, "No incomplete file waits for a decision");
    public static readonly ProblemType OwnChannel = new("own-channel", StatusCodes.Status409Conflict, "This is your own channel");
    public static readonly ProblemType TooManyFollowed = new("too-many-followed", StatusCodes.Status409Conflict, "You follow as many channels as one can");
    public static readonly ProblemType PlaylistNotFound = new("playlist-not-found", StatusCodes.Status404NotFound, "There is no such playlist");
    public static readonly ProblemType PlaylistEdited = new("playlist-edited", StatusCodes.Status412PreconditionFailed, "The playlist was changed meanwhile");
    public static readonly ProblemType PlaylistFull = new("playlist-full", StatusCodes.Status409Conflict, "The playlist is full");
    public static readonly ProblemType TooManyPlaylists = new("too-many-playlists", StatusCodes.Status409Conflict, "You have as many playlists as one can");
    public static readonly ProblemType BuiltInPlaylist = new("built-in-playlist", StatusCodes.Status409Conflict, "This playlist cannot be renamed, shared or deleted");
    public static readonly ProblemType UnknownStill = new("unknown-still", StatusCodes.Status400BadRequest, "The video has no such still");
    public static readonly ProblemType InvalidCursor = new("invalid-cursor", StatusCodes.Status400BadRequest, "The cursor is not one that was given out here");

    private static readonly ProblemType InvalidFields = new("invalid-fields", StatusCodes.Status400BadRequest, "Some fields are wrong");

    public static ProblemHttpResult Invalid(FieldErrors errors) =>
        InvalidFields.With(extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = errors.ByField });
}
