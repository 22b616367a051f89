using Meilisearch;
using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Contracts.Searching;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Search.Feed;
using StreamPlatform.Search.Indexing;
using StreamPlatform.Search.Querying;
using StreamPlatform.Search.Rebuilding;
using StreamPlatform.Search.Suggesting;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search;

internal static class SearchModule
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();

        // without its engine the room says so in words, which it could not do as an unhealthy one that nobody asks any more
        builder.AddMeilisearchClient("meilisearch", settings => settings.DisableHealthChecks = true);
        builder.AddMessaging("search")
            .Handle<VideoChanged, VideoChangedHandler>()
            .Handle<VideoPublished, VideoPublishedHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<PlaylistChanged, PlaylistChangedHandler>()
            .Handle<PlaylistRemoved, PlaylistRemovedHandler>()
            .Handle<SearchRebuildRequested, SearchRebuildRequestedHandler>()
            .Classify<MeilisearchCommunicationError>(FailureKind.Transient)
            .Classify<MeilisearchTimeoutError>(FailureKind.Transient);

        builder.Services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<RebuildAtStart>();
        builder.AddCatalogFeed();
        builder.Services.AddSingleton<Engine>();
        builder.Services.AddSingleton<Indexer>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Indexer>());
        builder.Services.AddSingleton<Rebuild>();
        builder.Services.AddHostedService<IndexSetup>();
        builder.Services.AddSingleton<EngineQueries>();
    }

    public static void MapSearch(this WebApplication app)
    {
        var search = app.MapGroup("/api/search").WithTags("search");
        search.MapGet("", SearchVideos.Handle);
        search.MapGet("/suggest", Suggest.Handle);
        app.MapRebuild();
    }
}
