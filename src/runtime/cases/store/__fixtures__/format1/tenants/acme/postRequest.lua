RGWDebugLog("acme only")
