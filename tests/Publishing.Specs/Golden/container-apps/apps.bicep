targetScope = 'resourceGroup'

param location string = resourceGroup().location

param aca_outputs_azure_container_apps_environment_default_domain string

param aca_outputs_azure_container_apps_environment_id string

param aca_outputs_azure_container_registry_endpoint string

param aca_outputs_azure_container_registry_managed_identity_id string

param analytics_containerimage string

@secure()
param analytics_db_value string

param catalog_containerimage string

@secure()
param catalog_db_value string

param cdn_sync_containerimage string

param edge_eu_containerimage string

@secure()
param edge_token_key_value string

param edge_us_containerimage string

param gateway_containerimage string

param identity_containerimage string

@secure()
param identity_db_value string

@secure()
param identity_key_wrapping_key_value string

@secure()
param mail_link_key_value string

@secure()
param meilisearch_value string

@secure()
param messaging_value string

param notifications_containerimage string

@secure()
param notifications_db_value string

param otlp_endpoint_value string

param payments_containerimage string

@secure()
param payments_db_value string

param recommendations_containerimage string

@secure()
param recommendations_db_value string

param recommendations_identity_outputs_clientid string

param recommendations_identity_outputs_id string

@secure()
param redis_value string

param region_value string

param search_containerimage string

@secure()
param smtp_value string

param storage_outputs_blobendpoint string

param streaming_containerimage string

@secure()
param streaming_db_value string

param streaming_identity_outputs_clientid string

param streaming_identity_outputs_id string

@secure()
param stripe_api_key_value string

param stripe_url_value string

@secure()
param stripe_webhook_secret_value string

param studio_containerimage string

@secure()
param studio_db_value string

param studio_identity_outputs_clientid string

param studio_identity_outputs_id string

param thumbnails_containerimage string

param thumbnails_identity_outputs_clientid string

param thumbnails_identity_outputs_id string

param transcoder_containerimage string

@secure()
param transcoder_db_value string

param transcoder_identity_outputs_clientid string

param transcoder_identity_outputs_id string

@secure()
param web_push_key_value string

module analytics_containerapp 'analytics-containerapp/analytics-containerapp.bicep' = {
  name: 'analytics-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    analytics_containerimage: analytics_containerimage
    analytics_db_value: analytics_db_value
    edge_token_key_value: edge_token_key_value
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
  }
}

module catalog_containerapp 'catalog-containerapp/catalog-containerapp.bicep' = {
  name: 'catalog-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    catalog_containerimage: catalog_containerimage
    catalog_db_value: catalog_db_value
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    redis_value: redis_value
  }
}

module cdn_sync_containerapp 'cdn-sync-containerapp/cdn-sync-containerapp.bicep' = {
  name: 'cdn-sync-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    cdn_sync_containerimage: cdn_sync_containerimage
    edge_token_key_value: edge_token_key_value
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
  }
}

module edge_eu_containerapp 'edge-eu-containerapp/edge-eu-containerapp.bicep' = {
  name: 'edge-eu-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    edge_eu_containerimage: edge_eu_containerimage
    edge_token_key_value: edge_token_key_value
  }
}

module edge_us_containerapp 'edge-us-containerapp/edge-us-containerapp.bicep' = {
  name: 'edge-us-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    edge_token_key_value: edge_token_key_value
    edge_us_containerimage: edge_us_containerimage
  }
}

module gateway_containerapp 'gateway-containerapp/gateway-containerapp.bicep' = {
  name: 'gateway-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    gateway_containerimage: gateway_containerimage
    otlp_endpoint_value: otlp_endpoint_value
  }
}

module identity_containerapp 'identity-containerapp/identity-containerapp.bicep' = {
  name: 'identity-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    identity_containerimage: identity_containerimage
    identity_db_value: identity_db_value
    identity_key_wrapping_key_value: identity_key_wrapping_key_value
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    region_value: region_value
    smtp_value: smtp_value
  }
}

module notifications_containerapp 'notifications-containerapp/notifications-containerapp.bicep' = {
  name: 'notifications-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    mail_link_key_value: mail_link_key_value
    messaging_value: messaging_value
    notifications_containerimage: notifications_containerimage
    notifications_db_value: notifications_db_value
    otlp_endpoint_value: otlp_endpoint_value
    smtp_value: smtp_value
    web_push_key_value: web_push_key_value
  }
}

module payments_containerapp 'payments-containerapp/payments-containerapp.bicep' = {
  name: 'payments-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    payments_containerimage: payments_containerimage
    payments_db_value: payments_db_value
    stripe_api_key_value: stripe_api_key_value
    stripe_url_value: stripe_url_value
    stripe_webhook_secret_value: stripe_webhook_secret_value
  }
}

module recommendations_containerapp 'recommendations-containerapp/recommendations-containerapp.bicep' = {
  name: 'recommendations-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    recommendations_containerimage: recommendations_containerimage
    recommendations_db_value: recommendations_db_value
    recommendations_identity_outputs_clientid: recommendations_identity_outputs_clientid
    recommendations_identity_outputs_id: recommendations_identity_outputs_id
    redis_value: redis_value
    region_value: region_value
    storage_outputs_blobendpoint: storage_outputs_blobendpoint
  }
}

module search_containerapp 'search-containerapp/search-containerapp.bicep' = {
  name: 'search-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    meilisearch_value: meilisearch_value
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    search_containerimage: search_containerimage
  }
}

module streaming_containerapp 'streaming-containerapp/streaming-containerapp.bicep' = {
  name: 'streaming-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    edge_token_key_value: edge_token_key_value
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    redis_value: redis_value
    region_value: region_value
    storage_outputs_blobendpoint: storage_outputs_blobendpoint
    streaming_containerimage: streaming_containerimage
    streaming_db_value: streaming_db_value
    streaming_identity_outputs_clientid: streaming_identity_outputs_clientid
    streaming_identity_outputs_id: streaming_identity_outputs_id
  }
}

module studio_containerapp 'studio-containerapp/studio-containerapp.bicep' = {
  name: 'studio-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    storage_outputs_blobendpoint: storage_outputs_blobendpoint
    studio_containerimage: studio_containerimage
    studio_db_value: studio_db_value
    studio_identity_outputs_clientid: studio_identity_outputs_clientid
    studio_identity_outputs_id: studio_identity_outputs_id
  }
}

module thumbnails_containerapp 'thumbnails-containerapp/thumbnails-containerapp.bicep' = {
  name: 'thumbnails-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    storage_outputs_blobendpoint: storage_outputs_blobendpoint
    thumbnails_containerimage: thumbnails_containerimage
    thumbnails_identity_outputs_clientid: thumbnails_identity_outputs_clientid
    thumbnails_identity_outputs_id: thumbnails_identity_outputs_id
  }
}

module transcoder_containerapp 'transcoder-containerapp/transcoder-containerapp.bicep' = {
  name: 'transcoder-containerapp'
  params: {
    location: location
    aca_outputs_azure_container_apps_environment_default_domain: aca_outputs_azure_container_apps_environment_default_domain
    aca_outputs_azure_container_apps_environment_id: aca_outputs_azure_container_apps_environment_id
    aca_outputs_azure_container_registry_endpoint: aca_outputs_azure_container_registry_endpoint
    aca_outputs_azure_container_registry_managed_identity_id: aca_outputs_azure_container_registry_managed_identity_id
    messaging_value: messaging_value
    otlp_endpoint_value: otlp_endpoint_value
    storage_outputs_blobendpoint: storage_outputs_blobendpoint
    transcoder_containerimage: transcoder_containerimage
    transcoder_db_value: transcoder_db_value
    transcoder_identity_outputs_clientid: transcoder_identity_outputs_clientid
    transcoder_identity_outputs_id: transcoder_identity_outputs_id
  }
}
