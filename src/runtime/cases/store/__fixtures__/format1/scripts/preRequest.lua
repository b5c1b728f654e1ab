RGWDebugLog("everyone")
