@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource studio_identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: take('studio-identity-${uniqueString(resourceGroup().id)}', 128)
  location: location
}

output id string = studio_identity.id

output clientId string = studio_identity.properties.clientId

output principalId string = studio_identity.properties.principalId
