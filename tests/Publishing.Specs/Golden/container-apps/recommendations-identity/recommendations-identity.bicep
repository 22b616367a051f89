@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource recommendations_identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: take('recommendations-identity-${uniqueString(resourceGroup().id)}', 128)
  location: location
}

output id string = recommendations_identity.id

output clientId string = recommendations_identity.properties.clientId

output principalId string = recommendations_identity.properties.principalId
